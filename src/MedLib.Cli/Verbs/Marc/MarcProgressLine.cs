using System.Globalization;
using MedLib.Domain.Marc;

namespace MedLib.Cli.Verbs.Marc;

/// <summary>How far a file is read: a bar on a terminal that is written over.</summary>
internal sealed class MarcProgressLine(Shell shell, long length) : IProgress<MarcProgress>
{
    private const int Bars = 20;
    private const int Percent = 100;
    private int _width;

    public void Report(MarcProgress value)
    {
        var part = length > 0 ? (int)Math.Min(Percent, value.Bytes * Percent / length) : -1;
        var bar = part < 0 ? "" : $"[{new string('=', part * Bars / Percent)}{new string(' ', Bars - (part * Bars / Percent))}] ";
        Over(string.Create(CultureInfo.InvariantCulture, $"{bar}{value.Records} records, {value.Bytes >> 20} MiB, {value.Findings} findings"));
    }

    /// <summary>Takes the line away, so that another can be written.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            Over("");
            shell.Error.Write('\r');
            _width = 0;
        }
    }

    private void Over(string text)
    {
        shell.Error.Write($"\r{text.PadRight(_width)}");
        _width = text.Length;
    }
}
