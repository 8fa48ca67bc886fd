using System.Buffers;
using System.Text.Unicode;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading.Lines;

/// <summary>Says what is wrong in a field that was read from a format of lines.</summary>
internal static class TextFieldChecks
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x1F).Select(static b => (byte)b)]);

    /// <summary>Reports what is unusual in the field that is open.</summary>
    public static void Check(RecordAssembly assembly, int line, FindingLog log)
    {
        var field = assembly.View;
        if (!field.Tag.IsOrdinary)
        {
            log.Warning(MarcCodes.TagUnusual, assembly.Path.ToString(), line);
        }

        if (!field.IsControl)
        {
            CheckDesignators(field, assembly, line, log);
        }

        if (Utf8.IsValid(field.Bytes) && !field.Bytes.ContainsAny(Controls))
        {
            return;
        }

        var path = assembly.Path;
        if (field.IsControl)
        {
            CheckText(field.Bytes, path.ToString(), line, log);
            return;
        }

        foreach (var subfield in field.Subfields)
        {
            CheckText(subfield.Bytes, path.Subfield(subfield.Code), line, log);
        }
    }

    private static void CheckDesignators(MarcFieldView field, RecordAssembly assembly, int line, FindingLog log)
    {
        if (!ShapeRules.IsIndicator(field.Indicator1) || !ShapeRules.IsIndicator(field.Indicator2))
        {
            log.Warning(MarcCodes.CodeUnusual, assembly.Path.ToString(), line);
        }

        foreach (var subfield in field.Subfields)
        {
            if (!ShapeRules.IsCode(subfield.Code))
            {
                log.Warning(MarcCodes.CodeUnusual, assembly.Path.Subfield(subfield.Code), line);
            }
        }
    }

    private static void CheckText(ReadOnlySpan<byte> bytes, string path, int line, FindingLog log)
    {
        if (!Utf8.IsValid(bytes))
        {
            var at = MarcEncoding.Utf8.Check(bytes, TextRules.Default).At;
            log.Error(
                MarcCodes.InvalidUtf8, path, line, new FindingArg.Text("encoding", MarcEncoding.Utf8.Name), new FindingArg.Text("bytes", Convert.ToHexString(bytes[at..Math.Min(bytes.Length, at + 8)])));
        }

        if (bytes.ContainsAny(Controls))
        {
            log.Warning(MarcCodes.ControlCharacters, path, line);
        }
    }
}
