using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Pathway;

namespace Plumbline.Tests.Pathway;

public class HistoryReaderTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Fact]
    public void A_good_file_is_read_as_it_stands()
    {
        HistoryReading reading = Read("""
            {
              "format": "plumbline-history/1", "consent": true, "age": 54, "sex": "female", "episode-start": "2020-01-31",
              "treatments": [{ "treatment": "exercise-therapy", "started": "2026-01-02", "stopped": "2026-04-01", "adherence": 0.7, "sessions": 9,
                "pain-change": -1, "function-improved": false, "stopped-because": "too-little-effect" }],
              "check-ins": [{ "on": "2026-01-01", "pain": 7.5, "peg": 6, "oswestry": 44, "roland-morris": 13, "impression-of-change": 4, "goals-met": false }],
              "blocks": [{ "on": "2026-05-01", "target": "medial-branch", "site": "L4 left", "relief": 0.8, "hours": 6 }],
              "device-trials": [{ "kind": "spinal-cord-stimulator", "started": "2026-05-02", "ended": "2026-05-09", "relief": 0.6, "function-goal-met": true, "adverse-event": false }],
              "conditions": { "pregnancy": "absent", "bleeding-disorder": "not-sure" }, "preferences": ["no-surgery"],
              "medicines": [{ "name": "Morphine", "dose": 30, "unit": "milligrams-per-day" }],
              "safety": { "urgency": "planned", "complete": true, "fired": ["some-rule"] },
              "causes": [{ "condition": "facet-joint-pain", "probability": 0.4 }]
            }
            """);

        Assert.Empty(reading.Faults);
        CareHistory history = reading.History!;
        Assert.Equal(new TreatmentTried("exercise-therapy", new(2026, 1, 2), new(2026, 4, 1), Share.Of(0.7), 9, -1, false, StopReason.TooLittleEffect), Assert.Single(history.Treatments));
        Assert.Equal(7.5, Assert.Single(history.CheckIns).Pain!.Value.Points);
        Assert.Equal(new BlockResult(new(2026, 5, 1), "medial-branch", "L4 left", Share.Of(0.8), 6), Assert.Single(history.Blocks));
        Assert.Equal((Answer.Absent, Answer.NotSure), (history.Conditions["pregnancy"], history.Conditions["bleeding-disorder"]));
        Assert.Equal(Dose.Of(30, DoseUnit.MilligramsPerDay), history.Medicines!.Value[0].Dose);
        Assert.Equal(Urgency.Planned, reading.Safety!.Urgency);
        Assert.Equal(0.4, Assert.Single(reading.Causes).Probability.Value);
    }

    [Fact]
    public void What_is_left_out_is_unknown_and_an_empty_list_of_medicines_is_none()
    {
        Assert.Null(Read("{}").History!.Medicines);
        Assert.Empty(Read("""{ "medicines": [] }""").History!.Medicines!.Value);
    }

    // Each fault stands on a line of its own, so that the line can be checked; lines counted by hand.
    [Fact]
    public void All_faults_are_said_at_once_with_their_places()
    {
        HistoryReading reading = Read("""
            {
              "age": 17,
              "episode-start": "31.01.2020",
              "secret-key": 1,
              "treatments": [
                { "treatment": "snake-oil", "started": "2026-01-01" },
                { "treatment": "exercise-therapy", "started": "2026-03-01", "stopped": "2026-02-01" },
                { "treatment": "exercise-therapy" }
              ],
              "check-ins": [
                { "on": "2026-06-16", "pain": 5 },
                { "on": "2026-01-01", "pain": 11 },
                { "on": "2026-01-01", "pain": "five" },
                { "on": "2026-01-02", "pain": 5 },
                { "on": "2026-01-02", "pain": 5 }
              ],
              "medicines": [{ "name": "Morphine", "dose": 30 }],
              "conditions": { "adequate-conservative-trial": "present" },
              "consent": "yes",
              "consent": true
            }
            """);

        Assert.Null(reading.History);
        Assert.Equal(
            """
            2 age HF006
            3 episode-start HF005
            4 file HF004
            6 treatments[0].treatment HF008
            7 treatments[1].stopped HF011
            8 treatments[2].started HF010
            11 check-ins[0].on HF007
            12 check-ins[1].pain HF006
            13 check-ins[2].pain HF005
            15 check-ins[4] HF009
            17 medicines[0].dose HF011
            18 conditions HF008
            19 consent HF005
            20 consent HF009
            """.ReplaceLineEndings("\n"),
            string.Join("\n", reading.Faults.Select(fault => $"{fault.Line} {fault.Place} {fault.Code}")));
    }

    [Fact]
    public void No_message_repeats_what_a_person_wrote()
    {
        HistoryReading reading = Read("""{ "zzq1": "zzq2", "age": 77777, "preferences": ["zzq3"], "conditions": { "zzq4": "zzq5" }, "medicines": [{ "name": 5, "zzq6": true }], "format": "zzq7" }""");

        Assert.True(reading.Faults.Length >= 6);
        Assert.All(reading.Faults, fault =>
        {
            Assert.DoesNotContain("zzq", fault.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("77777", fault.ToString(), StringComparison.Ordinal);
            Assert.Contains(';', fault.Message);
        });
    }

    [Theory]
    [InlineData("", "HF001", 1)]
    [InlineData("  \n ", "HF001", 1)]
    [InlineData("[]", "HF005", 1)]
    [InlineData("{\n\"age\": 40,\n\"sex\": }", "HF003", 3)]
    [InlineData("{ \"age\": NaN }", "HF003", 1)]
    [InlineData("{} {}", "HF003", 1)]
    [InlineData("{\"check-ins\": [{\"on\": \"2026-01-01\", \"pain\": 1e999}]}", "HF005", 1)]
    [InlineData("{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":{\"h\":{}}}}}}}}}", "HF003", 1)]
    public void A_broken_file_gets_one_fault_with_its_line(string json, string code, int line)
    {
        HistoryFault fault = Assert.Single(Read(json).Faults);

        Assert.Equal((code, line), (fault.Code, fault.Line));
    }

    [Fact]
    public void A_file_in_another_encoding_is_named_as_such()
    {
        Assert.Equal("HF002", Assert.Single(HistoryReader.Read(Encoding.Unicode.GetBytes("{}"), Shipped.Knowledge, Today).Faults).Code);
        Assert.Empty(HistoryReader.Read([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'], Shipped.Knowledge, Today).Faults);
    }

    [Fact]
    public void No_bytes_make_it_throw() => Prop.ForAll(
        (from bytes in Gen.Elements(" {}[]\",:1-eage2026 nultrfas\\u\n\u00e9\0".SelectMany(sign => Encoding.UTF8.GetBytes([sign])).Append((byte)0xff).ToArray()).ListOf() select bytes.ToArray()).ToArbitrary(),
        bytes => HistoryReader.Read(bytes, Shipped.Knowledge, Today) is { } reading && (reading.History is null) == !reading.Faults.IsEmpty)
        .Check(AnyHistory.TenThousand);

    private static HistoryReading Read(string json) => HistoryReader.Read(Encoding.UTF8.GetBytes(json.ReplaceLineEndings("\n")), Shipped.Knowledge, Today);
}
