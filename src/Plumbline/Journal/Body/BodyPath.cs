using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Journal;

/// <summary>Reads the paths of the body drawing.</summary>
public static class BodyPath
{
    /// <summary>The steps of a path in order, for a page that knows no SVG.</summary>
    /// <param name="path">A path of absolute M, L, C and Z.</param>
    /// <returns>Each letter with its numbers: two for M and L, six for C, none for Z.</returns>
    /// <exception cref="FormatException">There is another letter, or something else in the place of a number.</exception>
    public static ImmutableArray<(char Step, ImmutableArray<double> Numbers)> Steps(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var steps = ImmutableArray.CreateBuilder<(char, ImmutableArray<double>)>();
        for (int at = 0; at < path.Length;)
        {
            int next = path.AsSpan(at + 1).IndexOfAny("MLCZ");
            int end = next < 0 ? path.Length : at + 1 + next;
            ImmutableArray<double> numbers = [.. path[(at + 1)..end].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                .Select(number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture))];
            int expected = path[at] switch { 'M' or 'L' => 2, 'C' => 6, 'Z' => 0, _ => -1 };
            steps.Add(numbers.Length == expected ? (path[at], numbers) : throw new FormatException($"'{path[at..end]}' is no step of a path."));
            at = end;
        }

        return steps.ToImmutable();
    }

    /// <summary>The path as a mirror shows it.</summary>
    internal static string Mirror(string path, int width)
    {
        var mirrored = new StringBuilder(path.Length);
        foreach (var (step, numbers) in Steps(path))
        {
            mirrored.Append(step);
            for (int i = 0; i < numbers.Length; i += 2)
            {
                mirrored.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? " " : "")}{width - numbers[i]:0.#},{numbers[i + 1]:0.#}");
            }
        }

        return mirrored.ToString();
    }
}
