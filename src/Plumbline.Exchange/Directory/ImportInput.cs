namespace Plumbline.Exchange.Directory;

/// <summary>The bytes of a file, its beginning already read.</summary>
internal sealed class ImportInput
{
    private readonly Stream _stream;
    private int _served;

    public ImportInput(Stream stream, int headLength, bool isFile)
    {
        (_stream, IsFile) = (stream, isFile);
        byte[] head = new byte[headLength];
        Head = head.AsMemory(0, stream.ReadAtLeast(head, headLength, throwOnEndOfStream: false));
        Length = isFile ? stream.Length : null;
    }

    /// <summary>Whether it can be read from any place.</summary>
    public bool IsFile { get; }

    /// <summary>How many bytes there are; null where that is not known.</summary>
    public long? Length { get; }

    /// <summary>The first bytes.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>The last bytes of a file; empty for a stream.</summary>
    public byte[] Tail(int length)
    {
        if (!IsFile)
        {
            return [];
        }

        byte[] tail = new byte[Math.Min(length, _stream.Length)];
        _stream.Position = _stream.Length - tail.Length;
        int read = _stream.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
        _stream.Position = Head.Length;
        return tail[..read];
    }

    /// <summary>Goes to a place; a stream can only be read on.</summary>
    public void GoTo(long offset)
    {
        if (offset <= Head.Length)
        {
            _served = (int)offset;
            if (IsFile)
            {
                _stream.Position = Head.Length;
            }
        }
        else
        {
            _served = Head.Length;
            _stream.Position = offset;
        }
    }

    /// <summary>Reads until the buffer is full or the file ends.</summary>
    public int Read(Span<byte> buffer)
    {
        int fromHead = Math.Min(buffer.Length, Head.Length - _served);
        Head.Span.Slice(_served, fromHead).CopyTo(buffer);
        _served += fromHead;
        return fromHead + _stream.ReadAtLeast(buffer[fromHead..], buffer.Length - fromHead, throwOnEndOfStream: false);
    }
}
