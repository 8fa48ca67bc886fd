using System.Buffers;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Writing;

/// <summary>Writes a record that no file is made of.</summary>
internal static class SingleRecord
{
    /// <summary>Writes a record that was rendered and found to be in shape, or adds errors.</summary>
    public delegate void Pen(MarcRecordView record, ByteBuffer output, List<Finding> findings);

    /// <summary>Writes a record in UTF-8, or nothing.</summary>
    /// <returns>The number of bytes with advisories, or every reason against it.</returns>
    public static Result<int> Write(MarcRecord record, IBufferWriter<byte> output, MarcWriteOptions options, Pen pen) =>
        Write(record, ValueDecoder.Utf8, output, options, pen);

    /// <summary>Writes a record in an encoding, or nothing.</summary>
    /// <returns>The number of bytes with advisories, or every reason against it.</returns>
    public static Result<int> Write(MarcRecord record, ValueDecoder target, IBufferWriter<byte> output, MarcWriteOptions options, Pen pen)
    {
        var findings = new List<Finding>();
        var view = new RecordRendering().Render(record, target, options.Unmappable, findings);
        if (findings.Count == 0)
        {
            ShapeRules.Check(view, findings);
        }

        var bytes = new ByteBuffer(capacity: 0);
        if (findings.Count == 0)
        {
            pen(view, bytes, findings);
        }

        if (findings.Exists(static f => f.Severity == FindingSeverity.Error))
        {
            return Result<int>.Refused([.. findings]);
        }

        output.Write(bytes.Written);
        return Result.Of(bytes.Length, findings.Count == 0 ? [] : [.. findings]);
    }
}
