using System.Collections;
using System.Reflection;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Journal;
using Plumbline.Knowledge;
using Plumbline.Pathway;
using Plumbline.Tests.Pathway;

namespace Plumbline.Tests.Journal;

public class PersonFileTests
{
    private const int Cases = 500;

    [Fact]
    public void What_was_written_is_read_as_the_same_record_and_written_as_the_same_bytes() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        PersonRecord person = AnyPerson.Of(seed);
        byte[] written = PersonFile.Write(person, Shipped.Knowledge);
        PersonFileReading reading = PersonFile.Read(written, Shipped.Knowledge);
        return reading.Faults.IsEmpty && person.Equals(reading.Person) && person.GetHashCode() == reading.Person!.GetHashCode()
            && PersonFile.Write(reading.Person!, Shipped.Knowledge).AsSpan().SequenceEqual(written);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20261120, 1001).WithQuietOnSuccess(true));

    // A field that no drawn record fills would make the round trip above say nothing about it.
    [Fact]
    public void The_drawn_records_fill_every_field_of_a_record()
    {
        var filled = new HashSet<string>(StringComparer.Ordinal);
        var all = new HashSet<string>(StringComparer.Ordinal);
        for (int seed = 0; seed < Cases; seed++)
        {
            Walk(AnyPerson.Of(seed), filled, all);
        }

        Assert.Contains("CareHistory.ImplantReviews", all);
        Assert.Equal([], all.Except(filled).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_small_record_is_written_in_a_form_that_a_person_can_read()
    {
        PersonRecord person = PersonRecord.Empty with
        {
            Answers = new Answers { Age = Age.Of(54) }.With("saddle-numbness", Answer.Absent),
            BodyMap = [new("calf", BodySide.Left, BodyMarkKind.Pain, ["pain-burning"])],
            Visit = VisitWishes.None with { Reason = "Mein Rücken" },
        };
        byte[] bytes = PersonFile.Write(person, new KnowledgeBase { Version = "2026.11.1", Hash = "abc" });

        // Written by hand from the description in docs/person-file.md.
        Assert.Equal(
            """
            {
              "plumbline": {
                "format": 1,
                "knowledge": {
                  "version": "2026.11.1",
                  "hash": "abc"
                }
              },
              "answers": {
                "age": 54,
                "findings": {
                  "saddle-numbness": "absent"
                }
              },
              "body-map": [
                {
                  "region": "calf",
                  "side": "left",
                  "kind": "pain",
                  "qualities": [
                    "pain-burning"
                  ]
                }
              ],
              "history": {},
              "visit": {
                "reason": "Mein Rücken"
              },
              "choices": {
                "setting": "primary-care",
                "units": "metric"
              }
            }

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Ids_of_another_version_are_kept_and_named()
    {
        PersonFileReading reading = Read("""
            "answers": { "findings": { "zz-new-finding": "present" } },
            "history": { "diagnoses": [{ "on": "2026-01-01", "condition": "zz-new-condition" }], "treatments": [{ "treatment": "zz-new-treatment", "started": "2026-01-01" }],
              "conditions": { "zz-new-fact": "absent" }, "preferences": ["zz-new-wish"] },
            "choices": { "setting": "zz-new-setting", "profile": "zz-new-profile" }
            """);

        Assert.Empty(reading.Faults);
        Assert.Equal(Answer.Present, reading.Person!.Answers["zz-new-finding"]);
        Assert.Equal("zz-new-condition", Assert.Single(reading.Person.History.Diagnoses).Condition);
        Assert.Equal(
            "care zz-new-wish, choice zz-new-profile, choice zz-new-setting, condition zz-new-condition, finding zz-new-fact, finding zz-new-finding, treatment zz-new-treatment",
            string.Join(", ", reading.Unknown.Select(word => $"{word.Kind} {word.Id}")));

        // A setting that is not there would stop every page.
        Assert.Equal(PersonChoices.Usual, reading.Person.Choices);
        Assert.Contains("zz-new-finding", Encoding.UTF8.GetString(PersonFile.Write(reading.Person, Shipped.Knowledge)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "HF001", 1)]
    [InlineData("\0\0", "HF002", 1)]
    [InlineData("[]", "HF005", 1)]
    [InlineData("{}", "PF001", 1)]
    [InlineData("{ \"resourceType\": \"Bundle\",\n \"plumbline\": 1 }", "HF005", 2)]
    [InlineData("{ \"plumbline\": { \"format\": 2 }, \"x\": 1 }", "PF002", 1)]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n \"answers\": {} ", "HF003", 2)]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n \"secret\": 1 }", "HF004", 2)]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n \"answers\": {},\n \"answers\": {} }", "HF009", 3)]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n \"answers\": { \"findings\": { \"diabetes\": \"present\",\n \"diabetes\": \"absent\" } } }", "HF009", 3)]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n \"asked\": [\"age\",\n \"age\"] }", "HF009", 3)]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n \"body-map\": [{ \"region\": \"calf\", \"side\": \"left\" },\n { \"side\": \"left\", \"region\": \"calf\" }] }", "HF009", 3)]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n \"body-map\": [{ \"region\": \"Calf!\" }] }", "HF008", 2)]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n \"visit\": { \"goals\": [5] } }", "HF005", 2)]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n \"answers\": { \"age\": 17 } }", "HF006", 2)]
    [InlineData("{ \"plumbline\": { \"format\": 1 },\n \"visit\": { \"reason\": \"\\ud800\" } }", "HF002", 2)]
    public void A_wrong_file_gets_its_fault_with_its_line(string json, string code, int line)
    {
        PersonFileReading reading = PersonFile.Read(Encoding.UTF8.GetBytes(json), Shipped.Knowledge);

        Assert.Null(reading.Person);
        Assert.Contains((code, line), reading.Faults.Select(fault => (fault.Code, fault.Line)));
        Assert.All(reading.Faults, fault => Assert.Contains(';', fault.Message));
    }

    [Fact]
    public void A_huge_file_and_a_huge_text_are_refused()
    {
        Assert.Equal("HF002", Assert.Single(PersonFile.Read(new byte[PersonFile.MostBytesWithDiary + 1], Shipped.Knowledge).Faults).Code);
        Assert.Equal("HF006", Assert.Single(Read($$""" "visit": { "reason": "{{new string('x', VisitWishes.LongestText + 1)}}" } """).Faults).Code);
    }

    [Fact]
    public void No_fault_repeats_what_a_person_wrote()
    {
        PersonFileReading reading = Read("""
            "answers": { "age": 77777, "findings": { "ZZQ1": "present", "diabetes": "zzq2" } }, "zzq3": 1, "body-map": [{ "region": "ZZQ4", "zzq5": 1 }],
            "visit": { "reason": ["zzq6"] }, "choices": { "setting": "ZZQ7" }, "asked": ["ZZQ8"]
            """);

        Assert.True(reading.Faults.Length >= 8);
        Assert.All(reading.Faults, fault => Assert.DoesNotContain("zzq", fault.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.All(reading.Faults, fault => Assert.DoesNotContain("77777", fault.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_could_not_be_opened_again_is_not_written()
    {
        PersonRecord person = PersonRecord.Empty with
        {
            History = CareHistory.Empty with { Treatments = [new("exercise-therapy", new(2026, 1, 1), StoppedBecause: StopReason.Better)], Medicines = [new("secret name that is " + new string('x', 200))] },
        };

        var refusal = Assert.Throws<ArgumentException>(() => PersonFile.Write(person, Shipped.Knowledge));
        Assert.Contains("history.treatments[0].stopped-because: HF011", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_was_entered_twice_is_written_once()
    {
        var tried = new TreatmentTried("exercise-therapy", new(2026, 1, 1));
        PersonRecord person = PersonRecord.Empty with { History = CareHistory.Empty with { Treatments = [tried, tried] } };

        Assert.Equal([tried], PersonFile.Read(PersonFile.Write(person, Shipped.Knowledge), Shipped.Knowledge).Person!.History.Treatments);
    }

    [Fact]
    public void No_bytes_and_no_damage_make_it_throw() => Prop.ForAll(AnyHistory.Seeds, seed =>
    {
        var lot = new Random(seed);
        byte[] bytes = PersonFile.Write(AnyPerson.Of(seed), Shipped.Knowledge);
        for (int change = lot.Next(1, 6); change > 0; change--)
        {
            int at = lot.Next(bytes.Length);
            bytes = lot.Next(3) switch
            {
                0 => bytes[..at],
                1 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + lot.Next(40))..]],
                _ => [.. bytes[..at], (byte)lot.Next(256), .. bytes[at..]],
            };
            if (bytes.Length == 0)
            {
                break;
            }
        }

        PersonFileReading reading = PersonFile.Read(bytes, Shipped.Knowledge);
        return (reading.Person is null) == !reading.Faults.IsEmpty;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20261120, 1003).WithQuietOnSuccess(true));

    private static PersonFileReading Read(string members) =>
        PersonFile.Read(Encoding.UTF8.GetBytes("{ \"plumbline\": { \"format\": 1 }, " + members + " }"), Shipped.Knowledge);

    private static void Walk(object value, HashSet<string> filled, HashSet<string> all)
    {
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            string name = $"{value.GetType().Name}.{property.Name}";
            all.Add(name);
            object? held = property.GetValue(value);
            if (held is IEnumerable many and not string)
            {
                foreach (object entry in many)
                {
                    filled.Add(name);
                    if (entry.GetType().Namespace!.StartsWith("Plumbline", StringComparison.Ordinal))
                    {
                        Walk(entry, filled, all);
                    }
                }
            }
            else if (held is not null and not "" and not 0 and not 0.0 and not false && !(held is Enum && Convert.ToInt32(held, null) == 0))
            {
                filled.Add(name);
                if (held.GetType().Namespace!.StartsWith("Plumbline", StringComparison.Ordinal) && held is not Enum)
                {
                    Walk(held, filled, all);
                }
            }
        }
    }
}
