using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Reasoning;

namespace Plumbline.Tests;

public class NetworkExportTests
{
    // The tables that were written, multiplied and summed over all their states, give P(evidence) again.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_written_tables_hold_the_same_probability_of_the_evidence(bool factorised) =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var (network, evidence) = SmallNetworks.Draw(seed);
            for (int f = 2; f < network.Findings.Length; f++)
            {
                evidence = evidence.WithFinding(f, null);
            }

            var (model, known) = factorised ? NetworkExport.UaiFactorised(evidence) : NetworkExport.Uai(evidence);
            return Math.Abs(Sum(model, known) - new ExactInference(network).Infer(evidence).Evidence) <= 1e-12;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(4, 5));

    [Fact]
    public void The_json_names_every_part_and_what_is_known()
    {
        var (network, evidence) = SmallNetworks.Draw(3);
        using JsonDocument document = JsonDocument.Parse(NetworkExport.Json(evidence));
        JsonElement[] findings = [.. document.RootElement.GetProperty("findings").EnumerateArray()];

        Assert.Equal(network.Findings.Select(finding => finding.Id), findings.Select(finding => finding.GetProperty("id").GetString()));
        for (int f = 0; f < findings.Length; f++)
        {
            JsonElement state = findings[f].GetProperty("state");
            Assert.Equal(evidence.Finding(f), state.ValueKind == JsonValueKind.Null ? null : state.GetInt32());
            Assert.Equal(network.Findings[f].Leak, findings[f].GetProperty("leak").EnumerateArray().Select(value => value.GetDouble()));
        }

        Assert.Equal(network.Causes.Length, document.RootElement.GetProperty("causes").GetArrayLength());
    }

    private static double Sum(string model, string known)
    {
        using IEnumerator<string> word = model.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Skip(1).AsEnumerable().GetEnumerator();
        string Next() => word.MoveNext() ? word.Current : throw new EndOfStreamException();
        int Whole() => int.Parse(Next(), CultureInfo.InvariantCulture);
        int[] states = [.. Enumerable.Range(0, Whole()).Select(_ => Whole())];
        int[][] scopes = [.. Enumerable.Range(0, Whole()).Select(_ => Enumerable.Range(0, Whole()).Select(_ => Whole()).ToArray())];
        double[][] tables = [.. scopes.Select(_ => Enumerable.Range(0, Whole()).Select(_ => double.Parse(Next(), CultureInfo.InvariantCulture)).ToArray())];
        int[] evidence = [.. known.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
        int[] fixedTo = [.. states.Select(_ => -1)];
        for (int i = 0; i < evidence[0]; i++)
        {
            fixedTo[evidence[1 + (2 * i)]] = evidence[2 + (2 * i)];
        }

        int[] state = new int[states.Length];

        // Depth first; a table is multiplied in as soon as its last variable has a state, so that impossible branches end early.
        double Below(int variable, double product)
        {
            if (variable == states.Length || product == 0)
            {
                return product;
            }

            double sum = 0;
            for (int s = 0; s < states[variable]; s++)
            {
                if (fixedTo[variable] < 0 || fixedTo[variable] == s)
                {
                    state[variable] = s;
                    double factor = product;
                    for (int t = 0; t < scopes.Length; t++)
                    {
                        if (scopes[t].Max() == variable)
                        {
                            factor *= tables[t][scopes[t].Aggregate(0, (at, v) => (at * states[v]) + state[v])];
                        }
                    }

                    sum += Below(variable + 1, factor);
                }
            }

            return sum;
        }

        return Below(0, 1);
    }
}
