namespace Plumbline.Exchange.Directory;

/// <summary>Lines of a file as bytes. A line that is longer than it may be is given as an empty array.</summary>
internal static class JsonLines
{
    /// <summary>The longest line that is read.</summary>
    public const int Longest = 64 << 20;

    /// <summary>Reads line by line, without the line ends.</summary>
    public static IEnumerable<byte[]> Read(ImportInput input)
    {
        byte[] buffer = new byte[1 << 20];
        int start = 0, end = 0;
        bool last = false, dropping = false;
        while (true)
        {
            int length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0 || last)
            {
                if (length < 0 && start == end)
                {
                    yield break;
                }

                int stop = length < 0 ? end : start + length;
                yield return dropping ? [] : buffer[start..stop];
                dropping = false;
                start = length < 0 ? end : stop + 1;
                continue;
            }

            if (end - start >= Longest)
            {
                dropping = true;
                start = end;
            }

            byte[] into = end - start > buffer.Length / 2 ? new byte[Math.Min(buffer.Length * 2, Longest * 2)] : buffer;
            buffer.AsSpan(start, end - start).CopyTo(into);
            (buffer, end, start) = (into, end - start, 0);
            int read = input.Read(buffer.AsSpan(end));
            end += read;
            last = end < buffer.Length;
        }
    }
}
