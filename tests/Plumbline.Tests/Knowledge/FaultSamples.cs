using System.Collections.Immutable;
using System.Text;
using Plumbline.Knowledge;

namespace Plumbline.Tests.Knowledge;

/// <summary>For each code one small mistake that provokes it, made in knowledge that is otherwise sound and whole.</summary>
internal static class FaultSamples
{
    private const string Rate = "rate: { value: 0.1, range: [0.05, 0.2], judged: true, because: seen so }";

    /// <summary>Knowledge without a fault but for the rows of the seeds that it does not carry.</summary>
    public static ImmutableSortedDictionary<string, string> Sound { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        File("version.yaml", "version: \"2026.1.1\"\n"),
        File("uncertainty.yaml", """
            not-reported:
              proportion: { log-odds-sd: 0.5, range: [0.3, 0.8], judged: true, because: wide }
              ratio: { log-sd: 0.5, range: [0.3, 0.8], judged: true, because: wide }
              amount: { relative-sd: 0.5, range: [0.3, 0.8], judged: true, because: wide }
            strongest:
              finding: { likelihood-ratio: 20, range: [10, 50], judged: true, because: rare }
              cluster: { likelihood-ratio: 50, range: [20, 100], judged: true, because: rare }
            """),
        File("sources/book-2000.yaml", "id: book-2000\ncitation: A book. 2000\nread: full-text\n"),
        File("findings/fever.yaml", $"id: fever\nkind: symptom\nasked-of: person\n{Rate}\ngroup: heat\n"),
        File("findings/chills.yaml", $"id: chills\nkind: symptom\nasked-of: person\n{Rate}\n"),
        File("questions/heat.yaml", "id: heat\nstage: safety\nkind: any-of\nasked-of: person\nseconds: 5\nfindings: [fever, chills]\n"),
        File("conditions/infection.yaml", """
            id: infection
            role: cause
            findings:
              - finding: fever
                present: { likelihood-ratio: 4, ci95: [2, 8], from: book-2000, at: page 1 }
                against: people without infection
            """),
        File("conditions/abscess.yaml", "id: abscess\nrole: cause\nreported-as: infection\n"),
        File("settings/clinic.yaml", """
            id: clinic
            priors:
              - { condition: infection, value: 0.1, ci95: [0.05, 0.2], from: book-2000, at: page 2 }
              - { condition: abscess, value: 0.1, interval: not-reported, from: book-2000, at: page 2 }
            """),
        File("text/en/findings.yaml", "fever: { name: Fever, ask: Do you feel hot? }\nchills: { name: Chills, ask: Do you shiver? }\n"),
        File("text/en/questions.yaml", "heat: { ask: Heat?, why: It can mean infection. }\n"),
        File("text/en/conditions.yaml", """
            infection: { name: Infection, plain: a, what: b, feels: c, first-steps: d, ask-the-doctor: e }
            abscess: { name: Abscess, plain: a, what: b, feels: c, first-steps: [d, d2], ask-the-doctor: e }
            """),
    ]);

    /// <summary>The mistakes: for a code, the files that are changed or added.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<(string Path, byte[] Bytes)>> ByCode { get; } = new (string Code, string Path, object Content)[]
    {
        ("KB001", "findings/fever.yaml", Finding("rate: { value: 0.1, ci95: [0.05, 0.2] }")),
        ("KB002", "findings/fever.yaml", Finding("rate: { value: 0.1, ci95: [0.05, 0.2], from: book-2001, at: page 1 }")),
        ("KB003", "findings/fever.yaml", Finding("rate: { value: 0.37, ci95: [0.05, 0.2], from: book-2000, at: page 1 }")),
        ("KB004", "sources/book-2000.yaml", "id: book-2000\ncitation: A book. 2000\nread: full-text\nyaer: 2000\n"),
        ("KB005", "findings/fever.yaml", Finding(Rate).Replace("id: fever", "id: heat", StringComparison.Ordinal)),
        ("KB010", "findings/fever.yaml", (byte[])[.. Encoding.UTF8.GetBytes("id: fever\nkind: "), 0xE9, (byte)'\n']),
        ("KB011", "findings/fever.yaml", "\uFEFF" + Finding(Rate)),
        ("KB012", "findings/fever.yaml", Finding(Rate) + "group: a\0b\n"),
        ("KB013", "findings/fever.yaml", Finding(Rate).Replace("kind: symptom\n", "kind: symptom\r\n", StringComparison.Ordinal)),
        ("KB014", "findings/fever.yaml", Finding(Rate) + "group:\theat\n"),
        ("KB015", "findings/fever.yaml", new string('#', 2_000_001)),
        ("KB016", "findings/fever.yaml", Finding(Rate) + string.Concat(Enumerable.Repeat("# more\n", 400))),
        ("KB017", "findings/fever.yaml", Finding(Rate) + "group: [heat\n"),
        ("KB018", "findings/fever.yaml", Finding(Rate) + "group: &g heat\n"),
        ("KB019", "findings/fever.yaml", Finding(Rate) + "group: !!str heat\n"),
        ("KB020", "findings/fever.yaml", Finding(Rate) + "kind: sign\n"),
        ("KB021", "findings/fever.yaml", Finding(Rate) + "? [a, b]\n: c\n"),
        ("KB022", "findings/fever.yaml", Finding(Rate) + "---\nid: fever\n"),
        ("KB023", "findings/fever.yaml", "# nothing here\n"),
        ("KB024", "findings/fever.yaml", Finding(Rate) + "group: " + new string('[', 30) + new string(']', 30) + "\n"),
        ("KB025", "findings/fever.yaml", Finding(Rate) + "group: " + new string('a', 8001) + "\n"),
        ("KB026", "finding/fever.yaml", Finding(Rate)),
        ("KB030", "questions/heat.yaml", "id: heat\nstage: safety\nkind: any-of\nasked-of: person\nseconds: 5\nfindings: fever\n"),
        ("KB031", "sources/book-2000.yaml", "id: book-2000\nread: full-text\n"),
        ("KB032", "sources/book-2000.yaml", "id: book-2000\ncitation:\nread: full-text\n"),
        ("KB033", "findings/fever.yaml", Finding("rate: { value: 37%, range: [\"0.05\", 1e999], judged: true, because: seen so }")),
        ("KB034", "questions/heat.yaml", "id: heat\nstage: safety\nkind: any-of\nasked-of: person\nseconds: 5.5\nfindings: [fever, chills]\n"),
        ("KB035", "questions/heat.yaml", "id: heat\nstage: safety\nkind: any-of\nasked-of: person\nseconds: 5000\nfindings: [fever, chills]\n"),
        ("KB036", "conditions/abscess.yaml", "id: abscess\nrole: cause\nreported-as: infection\ndangerous: yes\n"),
        ("KB037", "findings/fever.yaml", Finding(Rate).Replace("symptom", "symptoms", StringComparison.Ordinal)),
        ("KB038", "findings/fever.yaml", Finding(Rate) + "group: Body_heat\n"),
        ("KB039", "questions/heat.yaml", "id: heat\nstage: safety\nkind: any-of\nasked-of: person\nseconds: 5\nfindings: [fevr, chills]\n"),
        ("KB040", "questions/heat.yaml", "id: heat\nstage: safety\nkind: any-of\nasked-of: person\nseconds: 5\nfindings: [fever, chills, fever]\n"),
        ("KB041", "conditions/abscess.yaml", "id: abscess\nrole: cause\nreported-as: infection\nmodifiers: []\n"),
        ("KB042", "findings/fever.yaml", Finding("rate: { value: 0.1, range: [0.05, 0.1, 0.2], judged: true, because: seen so }")),
        ("KB043", "sources/book-2000.yaml", "id: book-2000\ncitation: A book. 2000\nread: full-text\ndoi: https://doi.org/10.1000/1\n"),
        ("KB044", "version.yaml", "version: 1.0\n"),
        ("KB050", "findings/fever.yaml", Finding("rate: { value: 0.1, from: book-2000, at: page 1 }")),
        ("KB051", "findings/fever.yaml", Finding("rate: { value: 0.1, ci95: [0.05, 0.2], counts: [1, 10], from: book-2000, at: page 1 }")),
        ("KB052", "findings/fever.yaml", Finding("rate: { value: 0.1, ci95: [0.2, 0.05], from: book-2000, at: page 1 }")),
        ("KB053", "findings/fever.yaml", Finding("rate: { value: 0.1, counts: [10, 1], from: book-2000, at: page 1 }")),
        ("KB054", "findings/fever.yaml", Finding("rate: { value: 0.14, counts: [1, 10], from: book-2000, at: page 1 }")),
        ("KB055", "findings/fever.yaml", Finding("rate: { value: 0.1, range: [0.05, 0.2], judged: true }")),
        ("KB056", "findings/fever.yaml", Finding("rate: { value: 0.1, range: [0.05, 0.2], judged: true, because: seen so, from: book-2000, at: page 1 }")),
        ("KB057", "findings/fever.yaml", Finding("rate: { value: 37, ci95: [30, 40], from: book-2000, at: page 1 }")),
        ("KB058", "conditions/infection.yaml", Condition("present: { likelihood-ratio: 0, ci95: [0, 8], from: book-2000, at: page 1 }")),
        ("KB059", "findings/fever.yaml", Finding("rate: { value: 0, ci95: [0, 0.2], from: book-2000, at: page 1 }")),
        ("KB060", "conditions/infection.yaml", Condition("present: { likelihood-ratio: 37, ci95: [20, 80], from: book-2000, at: page 1 }")),
        ("KB061", "uncertainty.yaml", "# nothing here\n"),
        ("KB062", "settings/clinic.yaml", Setting("  - { condition: infection, when: { age: { from: 50 } }, value: 0.1, ci95: [0.05, 0.2], from: book-2000, at: page 2 }\n  - { condition: infection, when: { age: { below: 51 } }, value: 0.1, ci95: [0.05, 0.2], from: book-2000, at: page 2 }\n")),
        ("KB063", "settings/clinic.yaml", Setting("  - { condition: infection, when: { age: { below: 50 } }, value: 0.1, ci95: [0.05, 0.2], from: book-2000, at: page 2 }\n  - { condition: infection, when: { age: { from: 51 } }, value: 0.1, ci95: [0.05, 0.2], from: book-2000, at: page 2 }\n")),
        ("KB064", "settings/clinic.yaml", Setting("  - { condition: infection, when: { age: { from: 50, below: 50 } }, value: 0.1, ci95: [0.05, 0.2], from: book-2000, at: page 2 }\n")),
        ("KB065", "conditions/abscess.yaml", "id: abscess\nrole: cause\nreported-as: infection\nmechanism: { nociceptive: 0.5, neuropathic: 0.1, nociplastic: 0.1, judged: true, because: guess }\n"),
        ("KB070", "findings/fever.yaml", Finding(Rate) + "says: [ { seed: \"000\", row: S280 } ]\n"),
        ("KB071", "sources/idle-2000.yaml", "id: idle-2000\ncitation: Another book. 2000\nread: recalled\n"),
        ("KB072", "conditions/abscess.yaml", "id: abscess\nrole: cause\ncaused-by:\n  - { condition: infection, probability: { value: 0.1, ci95: [0.05, 0.2], from: book-2000, at: page 3 } }\n"),
        ("KB073", "questions/heat.yaml", "id: heat\nstage: safety\nkind: any-of\nasked-of: person\nseconds: 5\nfindings: [fever]\n"),
        ("KB074", "questions/again.yaml", "id: again\nstage: safety\nkind: any-of\nasked-of: person\nseconds: 5\nfindings: [fever]\n"),
        ("KB075", "text/en/questions.yaml", "heat: { ask: Heat? }\n"),
        ("KB076", "text/en/questions.yaml", "heat: { ask: Heat?, why: It can mean infection. }\nheet: { ask: Heat?, why: It can mean infection. }\n"),
        ("KB077", "seeds.csv", "row,element\nS001,conditions/infection\n"),
        ("KB078", "seeds.csv", "row,element\nS001,conditions/infection\nS001,conditions/infection\n"),
        ("KB079", "seeds.csv", "row,element\nS001,conditions/infections\n"),
        ("KB080", "conditions/abscess.yaml", "id: abscess\nrole: cause\nreported-as: infection\nsays: [ { seed: \"000\", row: S002 } ]\n"),
        ("KB080", "seeds.csv", "row,element\nS001,conditions/abscess\n"),
        ("KB081", "seeds.csv", "row,element\nS001;conditions/infection\n"),
        ("KB082", "findings/infection.yaml", $"id: infection\nkind: symptom\nasked-of: clinician\n{Rate}\n"),
        ("KB083", "settings/clinic.yaml", "id: clinic\npriors:\n  - { condition: infection, value: 0.1, ci95: [0.05, 0.2], from: book-2000, at: page 2 }\n"),
        ("KB084", "conditions/infection.yaml", Condition("present: { likelihood-ratio: 4, ci95: [2, 8], from: book-2000, at: page 1 }") + "caps: [ { group: cold, likelihood-ratio: 5, ci95: [2, 8], from: book-2000, at: page 1 } ]\n"),
        ("KB085", "conditions/pocket.yaml", "id: pocket\nrole: cause\nreported-as: abscess\n"),
    }.GroupBy(sample => sample.Code, StringComparer.Ordinal).ToImmutableSortedDictionary(
        group => group.Key,
        group => group.Select(sample => (sample.Path, sample.Content as byte[] ?? Encoding.UTF8.GetBytes((string)sample.Content))).ToImmutableArray(),
        StringComparer.Ordinal);

    /// <summary>The sound knowledge with the mistake that provokes a code.</summary>
    public static KnowledgeFiles With(string code)
    {
        Dictionary<string, ImmutableArray<byte>> files = Sound.ToDictionary(file => file.Key, file => ImmutableArray.Create(Encoding.UTF8.GetBytes(file.Value)), StringComparer.Ordinal);
        foreach (var (path, bytes) in ByCode[code])
        {
            files[path] = [.. bytes];
        }

        if (code == "KB072")
        {
            files["conditions/infection.yaml"] = [.. Encoding.UTF8.GetBytes("id: infection\nrole: cause\ncaused-by:\n  - { condition: abscess, probability: { value: 0.1, ci95: [0.05, 0.2], from: book-2000, at: page 3 } }\n")];
        }

        return KnowledgeFiles.FromMemory(files);
    }

    private static string Finding(string rate) => $"id: fever\nkind: symptom\nasked-of: person\n{rate}\n";

    private static string Condition(string present) => $"id: infection\nrole: cause\nfindings:\n  - finding: fever\n    {present}\n    against: people without infection\n";

    private static string Setting(string first) =>
        "id: clinic\npriors:\n" + first + "  - { condition: infection, value: 0.1, ci95: [0.05, 0.2], from: book-2000, at: page 2 }\n  - { condition: abscess, value: 0.1, interval: not-reported, from: book-2000, at: page 2 }\n";

    private static KeyValuePair<string, string> File(string path, string text) => KeyValuePair.Create(path, text.EndsWith('\n') ? text : text + "\n");
}
