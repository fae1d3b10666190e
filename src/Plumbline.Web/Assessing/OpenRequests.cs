namespace Plumbline.Web.Assessing;

/// <summary>How many requests are being answered at this moment. What nobody waits for yet gives way to them.</summary>
public sealed class OpenRequests
{
    private int _open;

    /// <summary>Whether every processor has a request to answer.</summary>
    public bool FillProcessors => Volatile.Read(ref _open) >= Environment.ProcessorCount;

    /// <summary>Counts a request until it is answered.</summary>
    internal async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref _open);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
