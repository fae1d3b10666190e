using Microsoft.Win32.SafeHandles;

namespace Plumbline.Cli.Output;

/// <summary>Standard output that says when its reader has gone away, as <c>head</c> does.</summary>
/// <remarks>The framework's own console stream swallows a closed pipe, and a million lines would be worked out for nobody.</remarks>
internal sealed class PipeEnd(Stream inner) : Stream
{
    private const int BrokenPipe = 32;                            // EPIPE
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoReader = unchecked((int)0x800700E8);
    private bool _gone;

    /// <summary>Opens standard output.</summary>
    public static PipeEnd OfStandardOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            return new PipeEnd(Console.OpenStandardOutput());
        }

        var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

        // A file keeps its own position in a FileStream and would be overwritten where it shares standard error's file.
        return new PipeEnd(direct.CanSeek ? Console.OpenStandardOutput() : direct);
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (_gone)
        {
            // What is still in a writer's buffer when it is closed has nowhere to go.
            return;
        }

        try
        {
            inner.Write(buffer, offset, count);
        }
        catch (IOException gone) when (gone.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoReader)
        {
            _gone = true;
            throw new ReaderGoneException("The reader of this output has gone away.", gone);
        }
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
