using System.Text;

namespace Plumbline.Cli.Conversation;

/// <summary>What a person types, line by line. An empty line is a line; the end of input is null.</summary>
/// <remarks>A terminal cannot be read in a way that can be called off, so the reading waits elsewhere and is left behind when the run is stopped.</remarks>
internal sealed class TypedLines(Stream input)
{
    // Nobody types more; what is longer is no answer.
    private const int LongestLine = 4096;
    private readonly byte[] _block = new byte[1024];
    private int _at;
    private int _filled;

    /// <summary>The next line without its end; null at the end of input. What is not UTF-8 comes as an unreadable line, not as a fault.</summary>
    public Task<string?> NextAsync(CancellationToken cancellation) =>
        Task.Run(Next, CancellationToken.None).WaitAsync(cancellation);

    private string? Next()
    {
        var line = new MemoryStream();
        while (true)
        {
            if (_at == _filled)
            {
                (_at, _filled) = (0, input.Read(_block, 0, _block.Length));
                if (_filled == 0)
                {
                    return line.Length == 0 ? null : Decode(line);
                }
            }

            byte next = _block[_at++];
            if (next == (byte)'\n')
            {
                return Decode(line);
            }

            if (line.Length < LongestLine)
            {
                line.WriteByte(next);
            }
        }
    }

    private static string Decode(MemoryStream line) => Encoding.UTF8.GetString(line.ToArray()).TrimEnd('\r');
}
