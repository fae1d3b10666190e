using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components;
using Plumbline.Web.Hosting;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages;

/// <summary>How pages look, for this browser; and how results are worked out and shown, for this person.</summary>
public sealed class SettingsModel(CurrentPerson person, KnowledgeBase knowledge, Languages languages, PageWords words, TimeProvider clock) : PageModel
{
    private const string Usual = "usual";
    private static readonly string[] Old = ["Etc/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/", "posix/", "right/", "SystemV/"];
    private static readonly TimeSpan LookIsKept = TimeSpan.FromDays(400);

    /// <summary>What can be chosen about the look.</summary>
    public IReadOnlyList<ChoiceGroup> LookGroups { get; private set; } = [];

    /// <summary>What can be chosen about results; empty where there is no record to keep it in.</summary>
    public IReadOnlyList<ChoiceGroup> ResultGroups { get; private set; } = [];

    /// <summary>The time zones that a person may live in, by their names in the IANA list.</summary>
    public IReadOnlyCollection<string> Zones { get; private set; } = [];

    /// <summary>The zone that is chosen; null for that of the host.</summary>
    public string? Zone { get; private set; }

    /// <summary>The zone of the host.</summary>
    public string HostZone => clock.LocalTimeZone.Id;

    /// <summary>Whether something was just saved.</summary>
    public bool Saved { get; private set; }

    public async Task OnGetAsync(string? saved)
    {
        Saved = saved is not null;
        Show(await person.FindAsync());
    }

    public async Task<IActionResult> OnPostLookAsync(string? theme, string? text, string? contrast, string? stimulus, string? language)
    {
        Show(await person.FindAsync());
        language ??= languages.All.Count == 1 ? languages.All.First() : null;
        if (!Valid(LookGroups, ("theme", theme), ("text", text), ("contrast", contrast), ("stimulus", stimulus), ("language", language)))
        {
            return Page();
        }

        Look look = Look.Read($"{theme}.{text}.{contrast}.{stimulus}");
        Keep(Look.Cookie, look.Write());
        if (languages.All.Count > 1)
        {
            Keep(Languages.Cookie, language!);
        }

        return RedirectToPage(new { saved = true });
    }

    public async Task<IActionResult> OnPostResultsAsync(string? setting, string? profile, string? units, string? zone)
    {
        Show(await person.FindAsync());
        if (ResultGroups.Count == 0)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        if (!Valid(ResultGroups, ("setting", setting), ("profile", profile), ("units", units)))
        {
            return Page();
        }

        if (zone is { Length: > 0 } && !Zones.Contains(zone))
        {
            ModelState.AddModelError("zone", words.Say("settings.choose", words["settings-zone.name"]));
            return Page();
        }

        await person.ChangeAsync(record => record with
        {
            Choices = record.Choices with { Setting = setting!, Profile = profile, Units = Enum.Parse<UnitSystem>(units!, ignoreCase: true), Zone = zone is { Length: > 0 } ? zone : null },
        });
        return RedirectToPage(new { saved = true });
    }

    private bool Valid(IReadOnlyList<ChoiceGroup> groups, params ReadOnlySpan<(string Name, string? Value)> sent)
    {
        foreach ((string name, string? value) in sent)
        {
            if (groups.FirstOrDefault(group => group.Name == name) is { } group && !group.Has(value))
            {
                ModelState.AddModelError($"{name}-first", words.Say("settings.choose", group.Legend));
            }
        }

        return ModelState.IsValid;
    }

    private void Keep(string cookie, string value) => Response.Cookies.Append(cookie, value, new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = LookIsKept,
        SameSite = SameSiteMode.Lax,
        Secure = Request.IsHttps,
    });

    private void Show(PersonRecord? record)
    {
        Look look = Look.Of(Request);
        LookGroups =
        [
            Group("text", Lower(look.Text), Enum.GetNames<TextSize>()),
            Group("theme", Lower(look.Theme), Enum.GetNames<Theme>()),
            Group("contrast", look.ContrastName ?? Usual, Usual, "more"),
            Group("stimulus", look.StimulusName ?? Usual, Usual, "low"),
        ];
        if (languages.All.Count > 1)
        {
            LookGroups =
            [
                .. LookGroups,
                new("language", words["settings-language.name"], words.Find("settings-language.hint"),
                    [.. languages.All.Select(language => new Choice(language, Languages.OwnName(language)))],
                    [System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName]),
            ];
        }

        if (record is { Choices: var choices })
        {
            Zone = choices.Zone;

            // Names of places; the others ("EST", "Etc/GMT+5") are old spellings and sums that few know by heart.
            Zones = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => (id.Contains('/', StringComparison.Ordinal) && !Old.Any(start => id.StartsWith(start, StringComparison.Ordinal))) || id == Zone).Order(StringComparer.Ordinal)];
            string profile = choices.Profile ?? knowledge.Care.Profiles.Values.First(known => known.IsDefault).Id;
            ResultGroups =
            [
                Group("setting", choices.Setting, [.. knowledge.Settings.Keys.OrderBy(PlaceOf)]),
                Group("profile", profile, [.. knowledge.Care.Profiles.Keys]),
                Group("units", Lower(choices.Units), Enum.GetNames<UnitSystem>()),
            ];
        }
    }

    /// <summary>A group whose words stand at <c>settings-NAME</c> and <c>settings-NAME-VALUE</c>.</summary>
    private ChoiceGroup Group(string name, string chosen, params ReadOnlySpan<string> values)
    {
        var choices = ImmutableArray.CreateBuilder<Choice>();
        foreach (string value in values)
        {
            string id = value.ToLowerInvariant();
            choices.Add(new(id, words[$"settings-{name}-{id}.name"], words.Find($"settings-{name}-{id}.hint")));
        }

        return new(name, words[$"settings-{name}.name"], words.Find($"settings-{name}.hint"), choices.ToImmutable(), [chosen]);
    }

    /// <summary>People go from the first of these to the last; a setting that is new in the knowledge comes after them.</summary>
    private static int PlaceOf(string setting) => setting switch { "self-care" => 0, PlanRequest.PrimaryCare => 1, "pain-clinic" => 2, _ => 3 };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
