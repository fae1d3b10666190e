using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Store;
using Plumbline.Tests.Sites;
using Plumbline.Web.Accounts;

namespace Plumbline.Web.Tests.Accounts;

/// <summary>What holds of accounts whichever database is beneath them.</summary>
public abstract class AccountTests(DatabaseKind kind)
{
    private const string Password = "three blue heron boats";

    private SiteFactory Site()
    {
        var site = new SiteFactory(kind);
        site.Settings["Plumbline:Accounts"] = "true";
        return site;
    }

    [Fact]
    public async Task One_invitation_makes_one_account()
    {
        await using SiteFactory site = Site();
        string link = await InviteAsync(site, AccountRoles.Person);
        using Visitor first = await JoinAsync(site, link, "Ada");
        Assert.Equal("/Account", first.At.AbsolutePath);
        Assert.Contains("Ada", first.Page.Body!.TextContent, StringComparison.Ordinal);

        using var second = new Visitor(site.CreateClient());
        await second.OpenAsync(link);
        Assert.Contains("has been used", second.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", second.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_ends_after_seven_days()
    {
        await using SiteFactory site = Site();
        string link = await InviteAsync(site, AccountRoles.Person);
        using var visitor = new Visitor(site.CreateClient());
        site.Clock.Now += TimeSpan.FromDays(7) - TimeSpan.FromHours(1);
        await visitor.OpenAsync(link);
        Assert.Contains("You were invited", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromHours(1);
        await visitor.OpenAsync(link);
        Assert.Contains("too old", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada", "short", "short", "too easy")]
    [InlineData("Ada", "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "too easy")]
    [InlineData("Ada", Password, "three blue heron boat", "not the same")]
    [InlineData("", Password, Password, "Type a name")]
    public async Task A_form_that_is_wrong_says_what_and_leaves_the_invitation(string name, string password, string again, string said)
    {
        await using SiteFactory site = Site();
        string link = await InviteAsync(site, AccountRoles.Person);
        using var visitor = new Visitor(site.CreateClient());
        await visitor.OpenAsync(link);
        await visitor.PressAsync("Make an account", ("name", name), ("password", password), ("again", again));
        Assert.Contains(said, visitor.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        await visitor.PressAsync("Make an account", ("name", "Ada"), ("password", Password), ("again", Password));
        Assert.Equal("/Account", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await using SiteFactory site = Site();
        using Visitor made = await JoinAsync(site, await InviteAsync(site, AccountRoles.Person), "Ada");
        using var guesser = new Visitor(site.CreateClient());
        await guesser.OpenAsync("/Account/SignIn");
        for (int guess = 0; guess < 5; guess++)
        {
            Assert.Equal("/Account/SignIn", guesser.At.AbsolutePath);
            await guesser.PressAsync("Sign in", ("name", "Ada"), ("password", "guess number " + guess.ToString(CultureInfo.InvariantCulture)));
        }

        await guesser.PressAsync("Sign in", ("name", "Ada"), ("password", Password));
        Assert.Contains("Wait 15 minutes", guesser.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_is_told_like_a_wrong_password()
    {
        await using SiteFactory site = Site();
        using Visitor made = await JoinAsync(site, await InviteAsync(site, AccountRoles.Person), "Ada");
        using var visitor = new Visitor(site.CreateClient());
        await visitor.OpenAsync("/Account/SignIn");
        await visitor.PressAsync("Sign in", ("name", "Ada"), ("password", "not hers at all"));
        string known = visitor.Page.QuerySelector(".error-summary")!.TextContent;
        await visitor.PressAsync("Sign in", ("name", "Eve"), ("password", "not hers at all"));
        Assert.Equal(known, visitor.Page.QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task Only_a_clinician_invites()
    {
        await using SiteFactory site = Site();
        using Visitor clinician = await JoinAsync(site, await InviteAsync(site, AccountRoles.Clinician), "Dr Ada");
        await clinician.PressAsync("Make a link", ("role", "person"));
        string link = clinician.Page.QuerySelector("code")!.TextContent;
        using Visitor person = await JoinAsync(site, new Uri(link).AbsolutePath, "Bob");
        Assert.DoesNotContain("Make a link", person.Page.Body!.TextContent, StringComparison.Ordinal);
        using IServiceScope scope = site.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Assert.Equal([AccountRoles.Person], await accounts.GetRolesAsync((await accounts.FindByNameAsync("Bob"))!));
    }

    [Fact]
    public async Task The_first_start_invites_a_clinician_and_a_later_one_does_not()
    {
        await using SiteFactory site = Site();
        using Visitor visitor = await JoinAsync(site, (await StartAsync(site))!, "Dr Ada");
        Assert.Contains("Invite somebody", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await StartAsync(site));
    }

    [Fact]
    public async Task What_was_told_before_signing_in_moves_to_the_account_and_is_found_there_alone()
    {
        await using SiteFactory site = Site();
        string link = await InviteAsync(site, AccountRoles.Person);
        using var visitor = new Visitor(site.CreateClient());
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        await visitor.PressAsync("Skip this page");
        await visitor.OpenAsync(link);
        await visitor.PressAsync("Make an account", ("name", "Ada"), ("password", Password), ("again", Password));
        Assert.Single((await RecordOfAsync(site, "Ada"))!.Record.Asked);

        await visitor.PressAsync("Sign out");
        await visitor.OpenAsync("/Assess");
        Assert.Equal("/", visitor.At.AbsolutePath);

        using var elsewhere = new Visitor(site.CreateClient());
        await elsewhere.OpenAsync("/Account/SignIn");
        await elsewhere.PressAsync("Sign in", ("name", "Ada"), ("password", Password));
        await elsewhere.OpenAsync("/Assess");
        Assert.Equal("/Assess/Question/ill-now", elsewhere.At.AbsolutePath);
    }

    [Theory]
    [InlineData("browser", 2)]
    [InlineData("account", 1)]
    public async Task Where_both_have_a_record_the_person_chooses(string kept, int pages)
    {
        await using SiteFactory site = Site();
        using Visitor made = await JoinAsync(site, await InviteAsync(site, AccountRoles.Person), "Ada");
        await made.OpenAsync("/");
        await made.PressAsync("Begin");
        await made.PressAsync("Skip this page");

        using var other = new Visitor(site.CreateClient());
        await other.OpenAsync("/");
        await other.PressAsync("Begin");
        await other.PressAsync("Skip this page");
        await other.PressAsync("Skip this page");
        await other.OpenAsync("/Account/SignIn");
        await other.PressAsync("Sign in", ("name", "Ada"), ("password", Password));
        Assert.Equal("/Account/Choose", other.At.AbsolutePath);
        await other.PressAsync("Keep these", ("keep", kept));
        Assert.Equal(pages, (await RecordOfAsync(site, "Ada"))!.Record.Asked.Length);
        await other.OpenAsync("/Account/Choose");
        Assert.Equal("/", other.At.AbsolutePath);
    }

    // Pain 1 to 3 is written before the account is made and pain 7 to 8 in the other browser; whichever is kept is kept whole, diary and all.
    [Theory]
    [InlineData("browser", "7 8")]
    [InlineData("account", "1 2 3")]
    public async Task Where_both_have_a_diary_the_one_that_is_chosen_is_kept_whole(string kept, string pains)
    {
        await using SiteFactory site = Site();
        using Visitor made = await WithDiaryAsync(await JoinAsync(site, await InviteAsync(site, AccountRoles.Person), "Ada"), 1, 2, 3);
        using Visitor other = await WithDiaryAsync(new(site.CreateClient()), 7, 8);
        await SignInAsync(other);
        Assert.Equal("/Account/Choose", other.At.AbsolutePath);
        await other.PressAsync("Keep these", ("keep", kept));

        Assert.Equal(pains, await PainsAsync(site, "Ada"));
        Assert.Equal(1, await PeopleAsync(site));

        // And it goes on: what is written next is in the same diary, whichever browser writes it.
        await made.OpenAsync("/Journal");
        await made.PressAsync("5 out of 10");
        Assert.Contains("5", await PainsAsync(site, "Ada"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("browser")]
    [InlineData("account")]
    public async Task What_is_left_of_two_records_is_kept_where_the_account_s_was_deleted_while_the_question_stood_there(string kept)
    {
        await using SiteFactory site = Site();
        using Visitor made = await WithDiaryAsync(await JoinAsync(site, await InviteAsync(site, AccountRoles.Person), "Ada"), 1);
        using Visitor other = await WithDiaryAsync(new(site.CreateClient()), 7, 8);
        await SignInAsync(other);
        await made.OpenAsync("/Data/Delete");
        await made.PressAsync("Yes, delete everything now");
        await other.PressAsync("Keep these", ("keep", kept));

        Assert.Equal("7 8", await PainsAsync(site, "Ada"));
    }

    [Theory]
    [InlineData("/Account")]
    [InlineData("/Account/SignIn")]
    [InlineData("/Account/Choose")]
    [InlineData("/Account/Join/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Where_accounts_are_off_there_is_no_page_of_them(string path)
    {
        await using var site = new SiteFactory(kind);
        using HttpClient client = site.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_passkey_that_was_not_asked_for_does_not_sign_in()
    {
        await using SiteFactory site = Site();
        using var visitor = new Visitor(site.CreateClient());
        await visitor.OpenAsync("/Account/SignIn");
        Assert.Contains("challenge", visitor.Page.QuerySelector("form[data-passkey]")!.GetAttribute("data-options"), StringComparison.Ordinal);
        foreach (string forged in new[] { "", "{}", "no JSON", """{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{},"clientExtensionResults":{}}""" })
        {
            await visitor.PressAsync("Sign in with a passkey", ("credential", forged));
            Assert.Contains("did not work", visitor.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        }
    }

    private static async Task<Visitor> WithDiaryAsync(Visitor visitor, params int[] pains)
    {
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Begin");
        foreach (int pain in pains)
        {
            await visitor.OpenAsync("/Journal");
            await visitor.PressAsync(string.Create(CultureInfo.InvariantCulture, $"{pain} out of 10"));
        }

        return visitor;
    }

    private static async Task SignInAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/Account/SignIn");
        await visitor.PressAsync("Sign in", ("name", "Ada"), ("password", Password));
    }

    // The pains of the account's diary, in order.
    private static async Task<string> PainsAsync(SiteFactory site, string name)
    {
        StoredPerson? person = await RecordOfAsync(site, name);
        return person is null ? "no record" : string.Join(' ', (await site.Services.GetRequiredService<DiaryStore>().ReadAsync(person.Key, TestContext.Current.CancellationToken)).Current.Select(entry => entry.Pain!.Value.Points).Order());
    }

    private static async Task<int> PeopleAsync(SiteFactory site)
    {
        using IServiceScope scope = site.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<PlumblineDb>().Persons.CountAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> InviteAsync(SiteFactory site, string role)
    {
        using IServiceScope scope = site.Services.CreateScope();
        return "/Account/Join/" + (await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(role)).ToText();
    }

    private static async Task<string?> StartAsync(SiteFactory site)
    {
        using IServiceScope scope = site.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<AccountStart>().RunAsync();
    }

    private static async Task<Visitor> JoinAsync(SiteFactory site, string link, string name)
    {
        var visitor = new Visitor(site.CreateClient());
        await visitor.OpenAsync(link);
        await visitor.PressAsync("Make an account", ("name", name), ("password", Password), ("again", Password));
        return visitor;
    }

    private static async Task<StoredPerson?> RecordOfAsync(SiteFactory site, string name)
    {
        using IServiceScope scope = site.Services.CreateScope();
        Account account = (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(name))!;
        return await site.Services.GetRequiredService<PersonStore>().FindOfAsync(account.Id, TestContext.Current.CancellationToken);
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteAccountTests() : AccountTests(DatabaseKind.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresAccountTests() : AccountTests(DatabaseKind.Postgres);
