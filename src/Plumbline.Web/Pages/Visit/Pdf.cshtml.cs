using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.Exchange.Documents;
using Plumbline.Web.People;

namespace Plumbline.Web.Pages.Visit;

/// <summary>The page to take along, as a PDF. Its name says nothing about the person.</summary>
public sealed class PdfModel(CurrentPerson person, Summaries summaries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? reader)
    {
        if (await person.FindAsync() is not { } record)
        {
            return Redirect("/?ended=true");
        }

        Response.Headers.CacheControl = "no-store";
        VisitSummary summary = summaries.Of(record, await person.DiaryAsync(), reader == "person" ? VisitReader.Person : VisitReader.Clinician);
        return File(SummaryPdf.Write(summary), "application/pdf", summaries.TodayOf(record).ToString("'visit-summary-'yyyy-MM-dd'.pdf'", CultureInfo.InvariantCulture));
    }
}
