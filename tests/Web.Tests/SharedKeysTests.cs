using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Web.WebHost.Keys;

namespace PartyWorkflow.Web.Tests;

/// <summary>The keys of cookies and forms in the database, on each store, and the certificates that encrypt them there.</summary>
public sealed class SharedKeysTests : IDisposable
{
    private const string Password = "mật khẩu của tệp";

    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-keys-").FullName;

    [Theory]
    [Stores]
    public async Task WhatOneNodeSeals_AnotherOpens_AndNoKeyLiesReadable(StoreKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var certificate = Certificate("now.pfx", endsIn: TimeSpan.FromDays(300));

        await using var first = Node(database, Current(certificate));
        await MigrateAsync(first);
        Assert.Null(SharedKeys.Fault(first.Services));
        var sealedText = Protector(first).Protect("chín chi bộ");
        await using var second = Node(database, Current(certificate));

        Assert.Null(SharedKeys.Fault(second.Services));
        Assert.Equal("chín chi bộ", Protector(second).Unprotect(sealedText));
        var key = Assert.Single(await KeysAsync(second));
        Assert.Contains("encryptedKey", key, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("masterKey", key, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ARenewedCertificate_OpensWhatTheFormerSealed_AndAloneSaysWhatToDo()
    {
        await using var database = await TestDatabase.CreateAsync(StoreKind.Sqlite);
        var (former, renewed) = (Certificate("former.pfx", TimeSpan.FromDays(1)), Certificate("renewed.pfx", TimeSpan.FromDays(300)));
        await using var before = Node(database, Current(former));
        await MigrateAsync(before);
        Assert.Null(SharedKeys.Fault(before.Services));
        var sealedText = Protector(before).Protect("x");

        await using var after = Node(database, Current(renewed), Former(former));
        Assert.Null(SharedKeys.Fault(after.Services));
        Assert.Equal("x", Protector(after).Unprotect(sealedText));

        await using var alone = Node(database, Current(renewed));
        Assert.StartsWith("Site:KeyCertificate: the keys in the database are encrypted with another certificate.", SharedKeys.Fault(alone.Services), StringComparison.Ordinal);
        Assert.Single(await KeysAsync(alone));
    }

    [Fact]
    public void AWrongCertificate_IsOneLineThatNamesTheOption()
    {
        var expired = Certificate("expired.pfx", TimeSpan.FromDays(-1));
        var empty = Path.Combine(_folder, "empty.pfx");
        File.WriteAllText(empty, "no certificate");

        Assert.StartsWith("Site:KeyCertificate:File: the certificate ended on ", Fault(Current(expired)), StringComparison.Ordinal);
        Assert.NotNull(KeyCertificates.From(new ConfigurationBuilder().AddInMemoryCollection(Former(expired)).Build(), TimeProvider.System.GetUtcNow()).Former);
        Assert.StartsWith("Site:KeyCertificate:File: there is no file ", Fault(KeyValuePair.Create<string, string?>("Site:KeyCertificate:File", "/nowhere.pfx")), StringComparison.Ordinal);
        Assert.Contains("can't be read with Site:KeyCertificate:Password", Fault(Current(empty)), StringComparison.Ordinal);
        Assert.Contains("can't be read with Site:FormerKeyCertificate:Password", Fault(Former(expired, "wrong")), StringComparison.Ordinal);
        Assert.StartsWith("Site:KeyCertificate:File: must name", Fault(KeyValuePair.Create<string, string?>("Site:KeyCertificate:Password", "x")), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Fault(params KeyValuePair<string, string?>[] settings) =>
        Assert.Throws<InvalidOperationException>(() => KeyCertificates.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), TimeProvider.System.GetUtcNow())).Message;

    private static KeyValuePair<string, string?>[] Current(string file, string password = Password) => [new("Site:KeyCertificate:File", file), new("Site:KeyCertificate:Password", password)];

    private static KeyValuePair<string, string?>[] Former(string file, string password = Password) => [new("Site:FormerKeyCertificate:File", file), new("Site:FormerKeyCertificate:Password", password)];

    private string Certificate(string name, TimeSpan endsIn)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-400), now + endsIn);
        var file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, Password));
        return file;
    }

    private static WebApplication Node(TestDatabase database, params KeyValuePair<string, string?>[][] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings.SelectMany(some => some));
        builder.Logging.ClearProviders();
        builder.Services.AddStorage(database.Store);
        builder.AddSharedKeys();
        return builder.Build();
    }

    private static IDataProtector Protector(WebApplication node) => node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static async Task MigrateAsync(WebApplication node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().Database.MigrateAsync();
    }

    private static async Task<List<string?>> KeysAsync(WebApplication node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().DataProtectionKeys.Select(key => key.Xml).ToListAsync();
    }
}
