using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Workflows.Installation;

/// <summary>The kinds of unit that an office begins with, and what they owe (R6).</summary>
internal static class PlanKinds
{
    /// <summary>Districts were abolished and communes made on this day; the province's committees were rearranged by it.</summary>
    private static readonly DateOnly TwoLevels = new(2025, 7, 1);

    private static readonly string[] Reports = [PlanCycles.Targets, PlanCycles.HalfYear, PlanCycles.Annual];

    public static IReadOnlyList<UnitKind> All() =>
    [
        UnitKind.Define("CITY_COMMITTEE", "Thành ủy", "City Party committee", Reports),
        UnitKind.Define("TOWN_COMMITTEE", "Thị ủy", "Town Party committee", Reports),
        UnitKind.Define("DISTRICT_COMMITTEE", "Huyện ủy", "District Party committee", Reports),
        UnitKind.Define("ENTERPRISE_BLOC_COMMITTEE", "Đảng ủy Khối Doanh nghiệp", "Enterprises Bloc Party committee", Reports),
        // Successors of those that the plan names, and so they owe the same.
        UnitKind.Define("COMMUNE_COMMITTEE", "Đảng ủy xã", "Commune Party committee", Reports, TwoLevels),
        UnitKind.Define("WARD_COMMITTEE", "Đảng ủy phường", "Ward Party committee", Reports, TwoLevels),
        UnitKind.Define("SPECIAL_ZONE_COMMITTEE", "Đảng ủy đặc khu", "Special zone Party committee", Reports, TwoLevels),
        UnitKind.Define("PROVINCIAL_GOVERNMENT_COMMITTEE", "Đảng ủy Ủy ban nhân dân tỉnh",
            "Party committee of the Provincial People's Committee", Reports, TwoLevels),
        UnitKind.Define("PROVINCIAL_PARTY_AGENCIES_COMMITTEE", "Đảng ủy các cơ quan Đảng tỉnh",
            "Party committee of the provincial Party agencies", Reports, TwoLevels),
        UnitKind.Define("PROVINCIAL_MASS_ORG", "Tổ chức chính trị - xã hội tỉnh", "Provincial socio-political organisation",
            [PlanCycles.Targets]),
        UnitKind.Define("BOARD", "Ban Tổ chức Tỉnh ủy", "Provincial Party Organisation Board", []),
        UnitKind.Define("STEERING_COMMITTEE", "Ban Chỉ đạo", "Steering Committee", []),
        UnitKind.Define("AGENCY", "Cơ quan liên quan", "Agency", []),
    ];
}
