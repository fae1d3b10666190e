using Plumbline.Journal;
using Plumbline.Knowledge;

namespace Plumbline.Web.Assessing;

/// <summary>Goes through assessments of nobody after the start, so that the first visitor does not wait for code to be compiled.</summary>
internal sealed class Rehearsal(KnowledgeBase knowledge, Assessments assessments) : BackgroundService
{
    // Hot code is compiled for good after some tens of calls.
    private const int Times = 20;

    // One answer in so many is "present".
    private const int PresentEvery = 9;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What comes before the first await would hold up the start.
        await Task.Yield();
        for (int time = 0; time < Times && !stoppingToken.IsCancellationRequested; time++)
        {
            Rehearse(time, stoppingToken);
            await Task.Delay(TimeSpan.FromMilliseconds(20), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Rehearse(int time, CancellationToken stopping)
    {
        PersonRecord person = PersonRecord.Empty;
        int answered = time;
        while (assessments.Next(person) is { } next && !stopping.IsCancellationRequested)
        {
            assessments.Triage(person);
            Answers answers = knowledge.Questions[next.Question].Findings.Aggregate(
                person.Answers, (all, finding) => all.With(finding, ++answered % PresentEvery == 0 ? Answer.Present : Answer.Absent));
            person = person.WithPage(next.Question, answers);
        }

        assessments.ExplainFirst(person);
    }
}
