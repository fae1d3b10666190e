using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Assessing;
using Plumbline.Web.Components;
using Plumbline.Web.Components.Find;
using Plumbline.Web.Locating;
using Plumbline.Web.People;
using Plumbline.Web.Planning;

namespace Plumbline.Web.Pages.Find;

/// <summary>Finds the nearest specialists: those whom the plan leads to are ticked, with the reasons. It works for somebody without answers too.</summary>
public sealed class IndexModel(
    KnowledgeBase knowledge, CurrentPerson person, Plans plans, Assessments assessments, ProviderDirectories directories, FindSettings settings, Search search, PageWords words)
    : PageModel
{
    /// <summary>Whom the plan leads to.</summary>
    internal ImmutableArray<SuggestedSpecialist> Suggested { get; private set; } = [];

    /// <summary>Everybody else.</summary>
    internal ImmutableArray<Specialty> Others { get; private set; } = [];

    /// <summary>What the form shows.</summary>
    internal FindQuery Query { get; private set; } = new("", [], FindQuery.Radii[2], UnitSystem.Metric, false, false);

    /// <summary>What was found; null where nothing was looked for yet.</summary>
    internal FindAnswer? Answer { get; private set; }

    /// <summary>Whether help is needed now, which comes before any search.</summary>
    internal bool IsUrgent { get; private set; }

    /// <summary>Whether there is anything to look in.</summary>
    internal bool HasDirectory { get; private set; }

    /// <summary>Whether the directory cannot be read just now.</summary>
    internal bool IsBroken { get; private set; }

    internal bool OffersRegistry => settings.AsksRegistry;

    internal IReadOnlyCollection<FieldError> Errors => FieldError.Of(ModelState);

    /// <summary>The next larger radius; null where the largest is chosen.</summary>
    internal int? Larger => FindQuery.Radii.Where(radius => radius > Query.Radius).Cast<int?>().FirstOrDefault();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadAsync();
        if (FindQuery.Take(TempData) is not { } query || !HasDirectory)
        {
            return;
        }

        Query = query.Sound(knowledge);
        await LookAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(
        string? place, string[]? who, int radius, UnitSystem units, bool telehealth, bool registry)
    {
        await ReadAsync();
        Query = new FindQuery(place ?? "", [.. who ?? []], radius, units, telehealth, registry && OffersRegistry).Sound(knowledge);

        // What did not bind is only a form that nobody was shown; the usual values take its place.
        ModelState.Clear();
        if (Query.Specialties.IsEmpty)
        {
            ModelState.AddModelError(Suggested.IsEmpty ? "others-first" : "suggested-first", words["find.choose-who"]);
        }

        if (Query.Place.Length == 0)
        {
            ModelState.AddModelError("place", words["find.type-place"]);
        }
        else if (HasDirectory && Query.Where(directories.Current.Places) is null)
        {
            ModelState.AddModelError("place", words["find.unknown-place"]);
        }

        if (!ModelState.IsValid || !HasDirectory)
        {
            return Page();
        }

        Query.Leave(TempData);
        return RedirectToPage();
    }

    /// <summary>The choices of a group, with the reasons for those that are suggested.</summary>
    internal List<Choice> Choices(IEnumerable<Specialty> specialties) =>
    [
        .. specialties.Select(specialty => new Choice(specialty.Id, words.Of("specialties", specialty.Id, "name") ?? specialty.Id, Hint(specialty))),
    ];

    internal string? ErrorAt(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    private string? Hint(Specialty specialty)
    {
        string? plain = words.Of("specialties", specialty.Id, "plain");
        SuggestedSpecialist? suggested = Suggested.FirstOrDefault(one => one.Specialty.Id == specialty.Id);
        return suggested is null ? plain : $"{plain} {FindWords.Because(words, suggested.Reasons.Take(2))}";
    }

    private async Task ReadAsync()
    {
        if (await person.FindAsync() is { } record)
        {
            CarePlan plan = plans.Of(record);
            IsUrgent = knowledge.Care.State(plan.State).IsUrgent;
            Suggested = SuggestedSpecialist.Of(knowledge, plan, assessments.Causes(record));
            Query = Query with { Units = record.Choices.Units };
        }

        Query = Query with { Specialties = [.. Suggested.Select(one => one.Specialty.Id)] };
        Others = [.. knowledge.Specialties.Values.Where(specialty => Suggested.All(one => one.Specialty != specialty)).OrderBy(specialty => specialty.Place)];
        try
        {
            HasDirectory = !directories.Current.Directory.Sources.IsEmpty || OffersRegistry;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            IsBroken = true;
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            Answer = await search.RunAsync(Query, cancellation);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            IsBroken = true;
        }
    }
}
