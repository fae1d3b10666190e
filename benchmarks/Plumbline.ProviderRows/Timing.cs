using System.Diagnostics;
using System.Globalization;

namespace Plumbline.ProviderRows;

/// <summary>Time on the clock and on the processors since it was made, as gigabytes a second of a file.</summary>
internal sealed class Timing
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly TimeSpan _processor = Process.GetCurrentProcess().TotalProcessorTime;

    public string Say(string file)
    {
        double seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        double processor = (Process.GetCurrentProcess().TotalProcessorTime - _processor).TotalSeconds;
        double gigabytes = new FileInfo(file).Length / 1e9;
        return string.Create(CultureInfo.InvariantCulture, $"{gigabytes:F2} GB in {seconds:F2} s, {gigabytes / seconds:F2} GB/s; processor {processor:F2} s, {gigabytes / processor:F2} GB/s for each; peak {PeakMegabytes()} MB");
    }

    private static string PeakMegabytes()
    {
        // The peak of this process's resident memory, as Linux counts it.
        string? line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(one => one.StartsWith("VmHWM", StringComparison.Ordinal)) : null;
        return line is null ? "?" : (long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).ToString(CultureInfo.InvariantCulture);
    }
}
