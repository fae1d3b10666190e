using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Web.Components;
using Plumbline.Web.People;
using Plumbline.Web.Planning;
using Plumbline.Web.Planning.Entries;

namespace Plumbline.Web.Pages.Plan;

/// <summary>The medicines that a person takes now. "None" is an answer of its own: an empty list is not.</summary>
public sealed class MedicinesModel(KnowledgeBase knowledge, CurrentPerson person, Plans plans, PageWords words) : PageModel
{
    private const int SpareRows = 4;
    private const int MostRows = 60;
    private const int LongestName = 200;
    private const int LongestNumber = 12;

    internal ImmutableArray<MedicineRow> Rows { get; private set; } = [];

    internal bool None { get; private set; }

    internal ImmutableArray<EntryFault> Faults { get; private set; } = [];

    internal CarePlan? Plan { get; private set; }

    internal IReadOnlyCollection<FieldError> Errors => [.. Faults.Select(fault => new FieldError(fault.Field, words[fault.Phrase]))];

    internal string? Error(string field) => Faults.FirstOrDefault(fault => fault.Field == field) is { } fault ? words[fault.Phrase] : null;

    /// <summary>Names that are known here, to be proposed while typing.</summary>
    internal IEnumerable<string> Known => knowledge.Care.Medicines.Keys.Select(id => words.Of("medicines", id, "name") ?? id).Order(StringComparer.CurrentCulture);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await person.FindAsync() is not { } record)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        None = record.History.Medicines is { IsEmpty: true };
        Rows = [.. (record.History.Medicines ?? []).Select(taken => new MedicineRow(taken.Name, taken.Dose?.Amount.ToString("0.###", CultureInfo.InvariantCulture) ?? "", taken.Dose?.Unit ?? DoseUnit.MilligramsPerDay)), .. Spare];
        Plan = plans.Of(record);
        return Page();
    }

    /// <summary>Saves the list.</summary>
    public async Task<IActionResult> OnPostAsync(string[] name, string[] dose, string[] unit, bool none)
    {
        ImmutableArray<MedicineRow> typed = [.. (name ?? []).Take(MostRows).Select((each, at) => new MedicineRow((each ?? "").Trim(), (dose?.ElementAtOrDefault(at) ?? "").Trim(), unit?.ElementAtOrDefault(at) == "patch" ? DoseUnit.MicrogramsPerHour : DoseUnit.MilligramsPerDay))];
        ImmutableArray<MedicineTaken> taken = Read(typed, none);
        if (!Faults.IsEmpty)
        {
            None = none;
            Rows = [.. typed.Where(row => row.Name.Length <= LongestName), .. Spare];
            return Page();
        }

        if (await person.FindAsync() is not { } before
            || await person.ChangeAsync(record => record with { History = record.History with { Medicines = none || !taken.IsEmpty ? taken : null } }) is not { } saved)
        {
            return RedirectToPage("/Index", new { ended = true });
        }

        PlanMove.Between("medicines", plans.Of(before), plans.Of(saved)).Leave(TempData);
        return RedirectToPage("/Plan/Index", null, "medicines");
    }

    private static IEnumerable<MedicineRow> Spare => Enumerable.Repeat(new MedicineRow("", "", DoseUnit.MilligramsPerDay), SpareRows);

    private ImmutableArray<MedicineTaken> Read(ImmutableArray<MedicineRow> rows, bool none)
    {
        var faults = ImmutableArray.CreateBuilder<EntryFault>();
        var taken = ImmutableArray.CreateBuilder<MedicineTaken>();
        for (int at = 0; at < rows.Length; at++)
        {
            MedicineRow row = rows[at];
            string name = string.Concat(row.Name.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign))).Trim();
            if (name.Length > LongestName)
            {
                faults.Add(new($"name-{at}", "entry.wrong-long"));
            }
            else if (name.Length == 0 && row.Dose.Length > 0)
            {
                faults.Add(new($"name-{at}", "medicines.wrong-name"));
            }
            else if (name.Length > 0)
            {
                Dose? dose = DoseOf(row, $"dose-{at}", faults);
                if (!taken.Contains(new(name, dose)))
                {
                    taken.Add(new(name, dose));
                }
            }
        }

        if (none && taken.Count > 0)
        {
            faults.Add(new("none", "medicines.wrong-none"));
        }

        Faults = faults.ToImmutable();
        return taken.ToImmutable();
    }

    private static Dose? DoseOf(MedicineRow row, string field, ImmutableArray<EntryFault>.Builder faults)
    {
        if (row.Dose.Length == 0)
        {
            return null;
        }

        if (row.Dose.Length <= LongestNumber && double.TryParse(row.Dose.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount) && Dose.IsPossible(amount))
        {
            return Dose.Of(amount, row.Unit);
        }

        faults.Add(new(field, "medicines.wrong-dose"));
        return null;
    }
}

/// <summary>One line of the form.</summary>
/// <param name="Name">The name as typed.</param>
/// <param name="Dose">The dose as typed.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record MedicineRow(string Name, string Dose, DoseUnit Unit);
