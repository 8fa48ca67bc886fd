using System.IO.Compression;
using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>Reads what <c>eng/schedules.cs</c> wrote into this assembly.</summary>
internal static class EmbeddedSchedule
{
    private const string Folder = "MedLib.Domain.Classification.Schedules.Data.";

    internal static NlmSchedule Read()
    {
        var read = ScheduleReader.ReadAll(Text("nlm-schedules.tsv.br"));
        return read.Succeeded ? read.Value : throw new InvalidDataException(MedLibMessages.Render(read.Findings[0]));
    }

    private static string Text(string name)
    {
        using var resource = typeof(EmbeddedSchedule).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidDataException(name);
        using var text = new BrotliStream(resource, CompressionMode.Decompress);
        using var reader = new StreamReader(text, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
