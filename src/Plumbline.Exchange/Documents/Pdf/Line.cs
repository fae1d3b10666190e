using System.Collections.Immutable;

namespace Plumbline.Exchange.Documents.Pdf;

/// <summary>A piece of text in one weight.</summary>
internal readonly record struct Run(string Text, bool Bold);

/// <summary>One line of a column, ready to be drawn.</summary>
/// <param name="Signs">Its signs, with the blank that ends it, so that words are not joined when the text is read out.</param>
internal sealed record Line(ImmutableArray<Sign> Signs)
{
    /// <summary>Breaks text into lines: between words, and within a word that is wider than the column.</summary>
    /// <param name="runs">The text. A line feed begins a new line.</param>
    /// <param name="size">The size in points.</param>
    /// <param name="width">The width of the column in points.</param>
    public static ImmutableArray<Line> Wrap(IEnumerable<Run> runs, double size, double width)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        double most = width * 1000 / size;
        var line = new List<Sign>();
        double filled = 0;
        foreach (List<Sign>? word in Words(runs))
        {
            if (word is null)
            {
                End();
                continue;
            }

            double wide = word.Sum(sign => sign.Width);
            bool isBlank = word is [{ Runes: [{ Value: ' ' }] }];
            if (isBlank && line.Count == 0)
            {
                continue;
            }

            if (!isBlank && filled + wide > most && line.Count > 0)
            {
                End();
            }

            foreach (Sign sign in word)
            {
                if (!isBlank && filled + sign.Width > most && line.Count > 0)
                {
                    End();
                }

                line.Add(sign);
                filled += sign.Width;
            }
        }

        if (line.Count > 0 || lines.Count == 0)
        {
            End();
        }

        return lines.ToImmutable();

        void End()
        {
            if (line.Count > 0 && line[^1] is not { Runes: [{ Value: ' ' }] })
            {
                line.AddRange(Sign.Of(" ", bold: false));
            }

            lines.Add(new([.. line]));
            line.Clear();
            filled = 0;
        }
    }

    // Words, single blanks, and null for the end of a line.
    private static IEnumerable<List<Sign>?> Words(IEnumerable<Run> runs)
    {
        var word = new List<Sign>();
        foreach (Run run in runs)
        {
            string[] parts = run.Text.ReplaceLineEndings("\n").Replace('\t', ' ').Split('\n');
            for (int at = 0; at < parts.Length; at++)
            {
                if (at > 0)
                {
                    yield return word;
                    yield return null;
                    word = [];
                }

                string[] words = parts[at].Split(' ');
                for (int place = 0; place < words.Length; place++)
                {
                    if (place > 0)
                    {
                        yield return word;
                        yield return Sign.Of(" ", run.Bold);
                        word = [];
                    }

                    word.AddRange(Sign.Of(words[place], run.Bold));
                }
            }
        }

        yield return word;
    }
}
