using Microsoft.AspNetCore.Mvc;

namespace PartyWorkflow.Web.Links;

/// <summary>Links between the pages of one obligation; the only place that knows their addresses. Mails use <c>SiteAddress</c> for the first.</summary>
public static class TaskLinks
{
    /// <summary>The page on which this person does, or watches, what is next.</summary>
    public static string Task(this IUrlHelper url, Guid obligationId) => url.Page("/Tasks/Open", new { id = obligationId })!;

    public static string Form(this IUrlHelper url, Guid obligationId) => url.Page("/Tasks/Form", new { id = obligationId })!;

    /// <summary>Earlier versions of its draft; with a number, one of them beside today's draft.</summary>
    public static string DraftVersions(this IUrlHelper url, Guid obligationId, long? version = null) =>
        url.Page("/Tasks/Versions", new { id = obligationId, version })!;

    public static string Obligation(this IUrlHelper url, Guid obligationId) => url.Page("/Obligations/Detail", new { id = obligationId })!;

    public static string Review(this IUrlHelper url, Guid obligationId) => url.Page("/Review/Report", new { id = obligationId })!;

    public static string Submission(this IUrlHelper url, Guid submissionId) => url.Page("/Submissions/Detail", new { id = submissionId })!;

    public static string Receipt(this IUrlHelper url, Guid submissionId) => url.Page("/Submissions/Receipt", new { id = submissionId })!;

    public static string Attachment(this IUrlHelper url, Guid attachmentId) => url.Page("/Submissions/Attachment", new { id = attachmentId })!;

    public static string FollowUp(this IUrlHelper url, Guid followUpId) => url.Page("/FollowUps/Detail", new { id = followUpId })!;

    public static string Process(this IUrlHelper url, string code) => url.Page("/Processes/Detail", new { code })!;

    /// <summary>An administrator's page of one notice.</summary>
    public static string Notice(this IUrlHelper url, long noticeId) => url.Page("/Admin/Notice", new { id = noticeId })!;

    public static string List(this IUrlHelper url, string? status = null) => url.Page("/Obligations/Index", new { status })!;
}
