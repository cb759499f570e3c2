using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.TestSupport;
using PartyWorkflow.Web.Settings;
using PartyWorkflow.Web.Watching;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.Tests;

/// <summary>The one list of settings: what is in it, what is held against it, and the page that is made of it.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Mail:Smtp:Hots", "x", "Mail:Smtp:Hots: there is no such setting. Did you mean Mail:Smtp:Host?")]
    [InlineData("Mail:Smpt:Host", "x", "Mail:Smpt:Host: there is no such setting. Did you mean Mail:Smtp:Host?")]
    [InlineData("Mial:Transport", "Smtp", "Mial:Transport: there is no such setting. Did you mean Mail:Transport?")]
    [InlineData("Site:Colour", "red", "Site:Colour: there is no such setting. The verb settings lists them all.")]
    [InlineData("ConnectionStrings:PartyWorkflw", "x", "ConnectionStrings:PartyWorkflw: there is no such setting. Did you mean ConnectionStrings:PartyWorkflow?")]
    [InlineData("Mail:Smtp:Port", "abc", "Mail:Smtp:Port: \"abc\" is not a whole number")]
    [InlineData("Watching:Prometheus", "ja", "Watching:Prometheus: \"ja\" is neither true nor false")]
    [InlineData("Mail:Smtp:Security", "2", "Mail:Smtp:Security: \"2\" is none of None, StartTls, Tls")]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider: \"Oracle\" is none of Sqlite, PostgreSql, SqlServer")]
    [InlineData("Mail:Transport", "Pickup", "Mail:Transport: must be Smtp outside Development")]
    [InlineData("Mail:FromAddress", "", "Mail:FromAddress: must be")]
    [InlineData("Site:BaseUrl", "", "Site:BaseUrl: must be the https address")]
    [InlineData("Site:BaseUrl", "http://baocao.tinhuy.vn", "Site:BaseUrl: must begin with https://")]
    [InlineData("Site:BaseUrl", "https://a:b@baocao.tinhuy.vn", "Site:BaseUrl: must be an address alone")]
    [InlineData("Site:BaseUrl", "https://baocao.tinhuy.vn/?x=1", "Site:BaseUrl: must be an address alone")]
    [InlineData("Site:BaseUrl", "https://baocao.tinhuy.vn/#x", "Site:BaseUrl: must be an address alone")]
    [InlineData("Site:TrustedProxies", "10.0.0.1, proxy", "Site:TrustedProxies: \"proxy\" is neither an address")]
    [InlineData("Site:TrustedProxies", "10.0.0.1/99", "Site:TrustedProxies: \"10.0.0.1/99\" is neither an address")]
    [InlineData("ForwardedHeaders_Enabled", "true", "ASPNETCORE_FORWARDEDHEADERS_ENABLED: would believe everybody")]
    [InlineData("Clock:StartAt", "2026-05-20T09:00:00+07:00", "Clock:StartAt: only in Development")]
    public void AWrongSetting_IsOneLineThatSaysWhichAndWhatItTakes(string name, string value, string said) =>
        Assert.StartsWith(said, Assert.Throws<InvalidOperationException>(() => Read((name, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ConnectionStrings:Redis", "of another program")]
    [InlineData("Site:KeysFolder", "of an earlier version")]
    [InlineData("Logging:LogLevel:Default", "Debug")]
    [InlineData("PATH", "/usr/bin")]
    [InlineData("mail:smtp:host", "mail.tinhuy.vn")]
    public void WhatIsNotOurs_OrStandsInTheList_IsLetBe(string name, string value) =>
        Assert.Equal("https", Read((name, value)).BaseUrl.Scheme);

    [Fact]
    public void TheDocument_IsWhatTheListSays()
    {
        var file = Path.Combine(ProgramUnderTest.Root, "docs", "settings.md");
        if (File.ReadAllText(file).ReplaceLineEndings("\n") != SettingsDocument.Text())
        {
            Assert.Fail("docs/settings.md is not what the list says: dotnet run --project src/Web -- settings > docs/settings.md");
        }
    }

    [Fact]
    public void EverySettingThatTheCodeNames_IsInTheList()
    {
        var named = Directory.EnumerateFiles(Path.Combine(ProgramUnderTest.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), $"\"((?:{string.Join('|', SettingsCheck.Sections)}):\\w+(?::\\w+)*)").Select(match => match.Groups[1].Value))
            .Concat(OptionsOf(typeof(MailOptions), MailOptions.Section)).Concat(OptionsOf(typeof(WatchingOptions), WatchingOptions.Section)).ToHashSet();

        Assert.Contains("Mail:Smtp:CaFile", named);
        Assert.DoesNotContain(named, name => SettingsList.Find(name) is null && !SettingsList.Retired.ContainsKey(name)
            && !SettingsList.Names.Any(known => known.StartsWith($"{name}:", StringComparison.Ordinal)));
        Assert.DoesNotContain(SettingsList.Names.Except(named, StringComparer.OrdinalIgnoreCase),
            name => !name.EndsWith(":File", StringComparison.Ordinal) && !name.EndsWith(":Password", StringComparison.Ordinal));
    }

    [Fact]
    public void TheDefaults_AreThoseOfTheProgram()
    {
        var (mail, watching) = (new MailOptions(), new WatchingOptions());
        foreach (var setting in SettingsList.All.Where(setting => setting.Name != "Mail:FromAddress"))
        {
            var root = setting.Name.StartsWith("Mail:", StringComparison.Ordinal) ? mail : setting.Name.StartsWith("Watching:", StringComparison.Ordinal) ? (object)watching : null;
            if (root is not null)
            {
                var value = setting.Name.Split(':').Skip(1).Aggregate((object?)root, (owner, name) => owner!.GetType().GetProperty(name)!.GetValue(owner));
                Assert.Equal((setting.Name, setting.Default), (setting.Name, value is bool isOn ? (isOn ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)));
            }
        }
    }

    private static IEnumerable<string> OptionsOf(Type type, string path) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
        .SelectMany(property => property.PropertyType.Namespace == typeof(MailOptions).Namespace && property.PropertyType.IsClass
            ? OptionsOf(property.PropertyType, $"{path}:{property.Name}") : [$"{path}:{property.Name}"]);

    private static SiteOptions Read(params (string Name, string Value)[] settings) => SiteOptions.From(new ConfigurationBuilder()
        .AddInMemoryCollection(ProgramUnderTest.InProduction.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
        .AddInMemoryCollection([KeyValuePair.Create<string, string?>("ConnectionStrings:PartyWorkflow", "Data Source=var/x.db")])
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value))).Build(), isDevelopment: false);
}
