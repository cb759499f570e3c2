using System.Reflection;
using NetArchTest.Rules;

namespace PartyWorkflow.Architecture;

/// <summary>The rules of the house as predicates over an assembly, so that each can be proven on a violation as well as on the product.</summary>
internal static class HouseRules
{
    public static readonly Assembly Domain = typeof(Domain.Calendar.OfficeClock).Assembly;
    public static readonly Assembly Persistence = typeof(Persistence.PartyWorkflowDbContext).Assembly;
    public static readonly Assembly Workflows = typeof(Workflows.Engine.CaseDesk).Assembly;
    public static readonly Assembly Scheduler = typeof(Scheduler.Planning.Sweep).Assembly;
    public static readonly Assembly Web = Assembly.Load("PartyWorkflow.Web");

    public static readonly string[] Frameworks =
        ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Hangfire", "MailKit", "MimeKit", "Elsa", "CsvHelper", "DocumentFormat"];

    /// <summary>T1: the types that depend on a framework.</summary>
    public static IEnumerable<string> DependOn(Assembly assembly, params string[] namespaces) => Failing(
        Types.InAssembly(assembly).ShouldNot().HaveDependencyOnAny(namespaces).GetResult());

    /// <summary>T3: the types that depend on a library outside the one namespace that may.</summary>
    public static IEnumerable<string> DependOutside(Assembly assembly, string allowedNamespace, params string[] namespaces) => Failing(
        Types.InAssembly(assembly).That().DoNotResideInNamespace(allowedNamespace).ShouldNot().HaveDependencyOnAny(namespaces).GetResult());

    /// <summary>T5: entities (types with a private parameterless constructor) whose properties can be set from outside.</summary>
    public static IEnumerable<string> EntitiesOpenToChange(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        where type is { IsClass: true, IsAbstract: false } && type.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, []) is { IsPrivate: true }
        from property in type.GetProperties()
        where property.SetMethod is { IsPublic: true } || type.GetFields(BindingFlags.Public | BindingFlags.Instance).Length > 0
        select $"{type.Name}.{property.Name}";

    /// <summary>T7: concrete classes that could be inherited although nobody does.</summary>
    public static IEnumerable<string> Unsealed(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false, IsSealed: false } && !IsGenerated(type)
        where !assembly.GetTypes().Any(other => other.BaseType == type)
        select type.FullName;

    /// <summary>T8: use cases with another public method than ExecuteAsync, or without a cancellation token as its last parameter.</summary>
    public static IEnumerable<string> IrregularUseCases(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        where type is { IsClass: true, IsNested: false } && type.GetMethod("ExecuteAsync") is not null && type.Namespace!.Contains(".UseCases", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.Name != "ExecuteAsync" || method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)
        select $"{type.Name}.{method.Name}";

    /// <summary>T18: names that say nothing.</summary>
    public static IEnumerable<string> EmptyNames(Assembly assembly)
    {
        string[] words = ["Helper", "Helpers", "Manager", "Util", "Utils", "Common", "Misc"];
        // "TagHelper" is the framework's word for what it is.
        return assembly.GetTypes().Where(type => !IsGenerated(type) && !type.Name.EndsWith("TagHelper", StringComparison.Ordinal))
            .Where(type => words.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal) || type.Namespace?.Split('.').Contains(word) == true))
            .Select(type => type.FullName!);
    }

    private static bool IsGenerated(Type type) =>
        type.FullName!.Contains('<', StringComparison.Ordinal) || type.Namespace?.Contains("Migrations", StringComparison.Ordinal) == true
        || type.Namespace?.StartsWith("PartyWorkflow", StringComparison.Ordinal) != true;

    private static IEnumerable<string> Failing(TestResult result) => result.FailingTypeNames ?? [];

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartyWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("PartyWorkflow.sln is in no folder above.");
    }
}
