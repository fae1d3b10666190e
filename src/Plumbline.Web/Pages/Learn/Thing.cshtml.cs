using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Knowledge;
using Plumbline.Web.Learn;

namespace Plumbline.Web.Pages.Learn;

/// <summary>The page of one thing: a condition, a finding, a treatment, a medicine, a concept, a conflict or a source.</summary>
public sealed class ThingModel(LearnLibrary library, PageWords words) : PageModel
{
    /// <summary>What the page shows; null where there is no such thing.</summary>
    public object? Card { get; private set; }

    /// <summary>What the thing is called.</summary>
    public string? Name { get; private set; }

    /// <summary>The id that was asked for.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The list that the thing stands in, and its phrase.</summary>
    public (string Address, string Words) Shelf { get; private set; }

    public IActionResult OnGet(string kind, string id)
    {
        Id = id;
        (Card, string folder, Shelf) = kind switch
        {
            "Condition" => (library.Condition(id), "conditions", ("/Learn/Conditions", "learn.conditions")),
            "Finding" => Finding(id),
            "Treatment" => (library.Treatment(id), "treatments", ("/Learn/Treatments", "learn.treatments")),
            "Medicine" => (library.Medicine(id), "medicines", ("/Learn/Medicines", "learn.medicines")),
            "Concept" => ((object?)library.Concept(id), "concepts", ("/Learn/Concepts", "learn.concepts")),
            "Conflict" => (library.Conflict(id), "conflicts", ("/Learn/Conflicts", "learn.conflicts")),
            _ => (library.Sources.GetValueOrDefault(id), "sources", ("/Learn/Sources", "learn.sources")),
        };
        if (Card is null)
        {
            PageResult page = Page();
            page.StatusCode = StatusCodes.Status404NotFound;
            return page;
        }

        Name = Card is SourceCard source ? source.Source.SourceName() : words.Name(folder, id);
        return Page();
    }

    private (object? Card, string Folder, (string Address, string Words) Shelf) Finding(string id)
    {
        FindingCard? card = library.Finding(id);
        bool isTest = card?.Finding.Kind is FindingKind.Sign or FindingKind.Test;
        return (card, "findings", isTest ? ("/Learn/Tests", "learn.tests") : ("/Learn/Symptoms", "learn.symptoms"));
    }
}
