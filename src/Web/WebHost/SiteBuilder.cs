using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hangfire;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.WebEncoders;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Scheduler;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Jobs;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Web.Accounts;
using PartyWorkflow.Web.Imports;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Web.Watching;
using PartyWorkflow.Web.WebHost.FrontDoor;
using PartyWorkflow.Web.WebHost.Keys;
using PartyWorkflow.Workflows;
#if WITH_ELSA
using PartyWorkflow.Workflows.Elsa;
#endif

namespace PartyWorkflow.Web.WebHost;

/// <summary>Composes the site: what it is made of, and through what a request passes.</summary>
public static class SiteBuilder
{
    public const string LanguageCookie = "language";

    /// <summary>Everything but the jobs.</summary>
    public static SiteOptions AddSite(this WebApplicationBuilder builder)
    {
        var options = SiteOptions.From(builder.Configuration, builder.Environment.IsDevelopment());
        var mail = builder.Configuration.GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions();
        if (mail.Fault() is { } fault)
        {
            throw new InvalidOperationException(fault);
        }

        builder.Services
            .AddSingleton(options)
            .AddSingleton(new SiteAddress(options.BaseUrl))
            .AddSingleton(mail)
            .AddSingleton<OncePerMinute>()
            .AddSingleton<IMailTransportFactory, MailTransportFactory>()
            .AddSingleton(new PickupMailbox(mail.PickupFolder))
            .AddSingleton(mail.Imap).AddSingleton<BounceMailbox>()
            .AddStorage(options.Store)
            .AddWorkflows()
            .AddScheduling();
        AddClock(builder.Services, options);
#if WITH_ELSA
        if (options.Runtime == RuntimeKind.Elsa)
        {
            builder.Services.AddElsaRuntime(options.Store);
        }
#endif
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentUser>().AddScoped<Site>().AddScoped<GiveAccount>();
        builder.Services.AddScoped(provider => new Words(IsEnglish(provider.GetRequiredService<IHttpContextAccessor>().HttpContext)));
        builder.Logging.AddConsole(console => console.FormatterName = PlainConsole.FormatterName).AddConsoleFormatter<PlainConsole, ConsoleFormatterOptions>();
        AddPages(builder);
        AddAccounts(builder);
        builder.AddWatching();
        return options;
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseFrontDoor();
        if (app.Services.GetRequiredService<SiteOptions>().Role == NodeRole.Worker)
        {
            UseWatchingOnly(app);
            return;
        }

        app.UseExceptionHandler("/Error/500");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/Error/{0}");
        app.UseResponseCompression();
        app.UseKeptForms();
        app.UseRouting();
        app.UseRequestSize();
        // R3: read whole before signing in is looked at, which asks the database.
        app.UseUploads();
        app.UseRequestReceipt();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        app.MapWatching();
        var options = new DashboardOptions { AppPath = $"{BasePath.Of(app.Services.GetRequiredService<SiteOptions>().BaseUrl)}/" };
        app.MapHangfireDashboardWithAuthorizationPolicy(Policies.Administrators, "/hangfire", options);
    }

    /// <summary>A worker has no pages, and so nobody to sign in: whatever is not for those who watch it is not found, rather than sent to sign in.</summary>
    private static void UseWatchingOnly(WebApplication app)
    {
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (context.GetEndpoint() is not null)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapWatching();
    }

    /// <summary>On a server the database's clock decides, however many nodes there are.</summary>
    private static void AddClock(IServiceCollection services, SiteOptions options)
    {
        if (options.StartClockAt is { } start)
        {
            services.AddSingleton<TimeProvider>(new ShiftedTime(start));
        }
        else if (options.Store.Kind == StoreKind.Sqlite)
        {
            services.AddSingleton(TimeProvider.System);
        }
        else
        {
            var time = new DatabaseTime(TimeProvider.System);
            services.AddSingleton(time).AddSingleton<TimeProvider>(time).AddHostedService<ClockKeeper>();
        }
    }

    /// <summary>The choice made with the switch; Vietnamese until somebody chooses. Browsers' own lists are not asked: office machines are often set to English.</summary>
    private static bool IsEnglish(HttpContext? context) => context?.Request.Cookies[LanguageCookie] == "en";

    private static void AddPages(WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages()
            .AddMvcOptions(options =>
            {
                options.MaxModelBindingCollectionSize = 2000;
                options.Filters.Add<StaleTokenFilter>();
                options.ModelBinderProviders.Insert(0, new ComposedText.Provider());
            });
        // Vietnamese letters as themselves: a third fewer bytes, and readable sources.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestSize.Usual;
        });
        // One field can be all of a request: what is kept while somebody signs in again, a scenario to rehearse.
        builder.Services.Configure<FormOptions>(options => options.ValueLengthLimit = (int)RequestSize.Usual);
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("image/svg+xml");
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = SecureCookies(builder);
        });
    }

    private static void AddAccounts(WebApplicationBuilder builder)
    {
        builder.Services.AddIdentityCore<Account>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            options.Password.RequiredLength = PasswordRule.ShortestPassword;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireDigit = false;
        }).AddEntityFrameworkStores<PartyWorkflowDbContext>().AddSignInManager().AddClaimsPrincipalFactory<PersonClaims>();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.LoginPath = "/Account/SignIn";
            options.AccessDeniedPath = "/Account/Denied";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.SlidingExpiration = true;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = SecureCookies(builder);
            options.Events = new CookieAuthenticationEvents { OnValidatePrincipal = SessionEvents.ValidateAsync, OnRedirectToLogin = SessionEvents.AskToSignInAsync, OnRedirectToAccessDenied = SessionEvents.DenyAsync };
        });
        builder.Services.AddSingleton<KeptForms>().AddSingleton<KeptImports>().AddScoped<ImportSubjects>().AddSingleton<WrongLinks>();
        builder.Services.AddScoped<IAuthorizationHandler, RoleRequirementHandler>();
        var authorization = builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var (name, roles) in Policies.Roles)
        {
            authorization.AddPolicy(name, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(roles)));
        }

        builder.AddSharedKeys();
    }

    private static CookieSecurePolicy SecureCookies(WebApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
