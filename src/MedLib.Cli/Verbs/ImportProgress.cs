using System.Globalization;
using System.Text.Json;
using MedLib.Domain.Exchange;
using MedLib.Domain.Json;

namespace MedLib.Cli.Verbs;

/// <summary>How far an import is: a line on a terminal that is written over, and one line for each record in a report.</summary>
internal sealed class ImportProgress(Shell shell, TextWriter? report)
{
    private const int Every = 50;
    private const int Percent = 100;
    private int _records;
    private int _width;

    public void Add(Stream file, ImportedRecord record)
    {
        report?.WriteLine(JsonSerializer.Serialize(record, MedLibJson.Options.GetTypeInfo(typeof(ImportedRecord))));
        _records++;
        if (shell.ShowsProgress && _records % Every == 0)
        {
            var part = file.CanSeek && file.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $", {file.Position * Percent / file.Length} % of the file") : "";
            Over(string.Create(CultureInfo.InvariantCulture, $"{_records} records{part}"));
        }
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
