using System.Threading.RateLimiting;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Web.Admin;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace LabourMigrationEval.Web.Account;

/// <summary>Who may sign in, for how long, and what the portal needs for that.</summary>
public static class PortalAccounts
{
    /// <summary>The cookie of whoever is signed in.</summary>
    public const string SessionCookie = "portal.session";

    public const int ShortestPassword = 12;
    public const int LongestPassword = 128;

    private const int TriesEachMinute = 60;

    // Within this time a disabled account is out, and changed roles hold, on pages and in open circuits.
    public static readonly TimeSpan Recheck = TimeSpan.FromMinutes(1);

    public static void AddPortalAccounts(this IServiceCollection services, IHostEnvironment environment)
    {
        // Keys that outlive a restart, or everybody would be signed out by it.
        services.AddDataProtection().SetApplicationName("evaluation-portal").PersistKeysToFileSystem(PortalHome.MakeKeyFolder(environment.ContentRootPath));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Configure);
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddIdentityCore<PortalUser>(Configure)
            .AddErrorDescriber<AccountWords>()
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<PortalDb>()
            .AddClaimsPrincipalFactory<PortalClaims>()
            .AddSignInManager<PortalSignIn>()
            .AddTokenProvider<DataProtectorTokenProvider<PortalUser>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Provider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = AccountLinks.ResetLifespan);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = Recheck);
        services.AddScoped<AccountLinks>();
        services.AddScoped<Accounts>();
        services.AddScoped<Units>();
        services.AddSingleton<FirstAdministrator>();
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(LimitOf);
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static async (rejected, cancel) =>
                await rejected.HttpContext.Response.WriteAsync("Too many tries from this address. Wait a minute, then go back and try again.", cancel);
        });
    }

    /// <summary>Makes the roles, in development the documented accounts, and the way in where nobody administers the portal yet.</summary>
    public static async Task PreparePortalAccountsAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<int>>>();
        foreach (var role in Roles.All)
            if (!await roles.RoleExistsAsync(role)) (await roles.CreateAsync(new IdentityRole<int>(role))).OrThrow();

        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            await DocumentedAccounts.PlantAsync(db, users, cancel);
        else
            await DocumentedAccounts.RemoveAsync(users);
        await services.GetRequiredService<FirstAdministrator>().OfferAsync(db, cancel);
    }

    /// <summary>For what must not fail: the portal's own accounts and roles.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }

    /// <summary>For what an administrator asks: what Identity refused, in its words.</summary>
    public static void OrRefuse(this IdentityResult result)
    {
        if (!result.Succeeded) throw new RuleViolation([.. result.Errors.Select(error => new Problem(error.Description))]);
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // The name is the e-mail address, which may hold more than Identity's default letters.
        options.User.AllowedUserNameCharacters = "";
        // Length is what makes a password hard to guess; demands for signs make it hard to keep.
        options.Password = new PasswordOptions
        {
            RequiredLength = ShortestPassword,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 5,
        };
        options.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10) };
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = SessionCookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/account/access-denied";
        options.ReturnUrlParameter = "returnUrl";
    }

    private static RateLimitPartition<string> LimitOf(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/account")
            ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ =>
                new FixedWindowRateLimiterOptions { PermitLimit = TriesEachMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("");
}
