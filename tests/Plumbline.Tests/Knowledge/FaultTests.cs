using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

public class FaultTests
{
    /// <summary>All kinds of faults of all areas, in order of code.</summary>
    private static readonly ImmutableArray<FaultKind> Kinds =
    [
        .. typeof(FaultKind).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.PropertyType == typeof(FaultKind))
            .Select(property => (FaultKind)property.GetValue(null)!)
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    [Fact]
    public void The_sound_knowledge_lacks_nothing_but_rows_of_the_seeds()
    {
        Reading reading = KnowledgeLinter.Check(KnowledgeFiles.FromTexts(FaultSamples.Sound));

        Assert.Equal(["KB077"], reading.Faults.Select(fault => fault.Kind.Code));
        Assert.Empty(KnowledgeReader.Read(KnowledgeFiles.FromTexts(FaultSamples.Sound)).Faults);
    }

    [Fact]
    public void Each_code_says_what_is_wrong_and_what_to_do()
    {
        var text = new StringBuilder();
        foreach (string code in FaultSamples.ByCode.Keys)
        {
            foreach (Fault fault in KnowledgeLinter.Check(FaultSamples.With(code)).Faults.Where(fault => fault.Kind.Code == code))
            {
                text.Append(fault).Append('\n');
            }
        }

        Golden.Check(text.ToString(), nameof(Each_code_says_what_is_wrong_and_what_to_do));
    }

    // A mistake that brings a dozen follow-on faults with it teaches people not to read them.
    [Fact]
    public void Each_mistake_provokes_its_own_code_and_few_others()
    {
        var unexpected = FaultSamples.ByCode.Keys
            .Select(code => (code, codes: KnowledgeLinter.Check(FaultSamples.With(code)).Faults.Select(fault => fault.Kind.Code).Where(other => other != "KB077" || code == "KB077").ToList()))
            .Where(sample => !sample.codes.Contains(sample.code) || sample.codes.Count > 4)
            .Select(sample => $"{sample.code}: {string.Join(' ', sample.codes)}");

        Assert.Equal([], unexpected);
    }

    [Fact]
    public void Each_code_of_the_reader_has_a_mistake_that_provokes_it() =>
        Assert.Equal(Kinds.Select(kind => kind.Code).Where(code => string.CompareOrdinal(code, "KB100") < 0), FaultSamples.ByCode.Keys);

    [Fact]
    public void Each_code_is_given_once_and_its_message_has_a_remedy()
    {
        Assert.Equal(Kinds.Select(kind => kind.Code).Distinct(), Kinds.Select(kind => kind.Code));
        Assert.All(Kinds, kind => Assert.Matches("^KB[0-9]{3}$", kind.Code));
        Assert.All(Kinds, kind => Assert.Contains(';', kind.Template));
        Assert.All(Kinds, kind => Assert.EndsWith(".", kind.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_of_faults_in_the_documentation_is_the_list_in_the_code() =>
        Documentation.Check(Document(), "knowledge-faults.md");

    // 0 sits between two names in braces: what a file says is never taken for a name.
    [Fact]
    public void Braces_in_what_was_found_stay_as_they_are() =>
        Assert.Contains("'{expected}' is not known as", KnowledgeSample.Faults(("findings/a.yaml", "id: a\nkind: \"{expected}\"\nasked-of: person\n")), StringComparison.Ordinal);

    private static string Document()
    {
        var text = new StringBuilder("""
            # Faults of the knowledge files

            Every fault is reported at once, in the order of files and lines, as `file(line): CODE: what is wrong; what to do`.
            A code keeps its meaning for good. `plumbline knowledge check` lists them.

            | Code | Message | Why it is a fault |
            | --- | --- | --- |

            """);
        foreach (FaultKind kind in Kinds)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {kind.Code} | {kind.Template.Replace("|", "\\|", StringComparison.Ordinal)} | {kind.Why} |\n");
        }

        return text.ToString();
    }
}
