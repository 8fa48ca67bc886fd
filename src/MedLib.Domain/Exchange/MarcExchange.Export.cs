using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange;

internal sealed partial class MarcExchange
{
    public async IAsyncEnumerable<ExportedRecord> ExportAsync(
        Stream file, ExportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(request);
        await foreach (var found in records.StreamAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return await ExportAsync(found.State, file, request.Format, cancellationToken).ConfigureAwait(false);
        }

        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ExportedRecord> ExportAsync(
        BibliographicRecord record, Stream file, MarcFileFormat format, CancellationToken cancellationToken)
    {
        var outgoing = record.Source switch
        {
            null => (await MadeAsync(record, cancellationToken).ConfigureAwait(false), ExportOutcome.Made),
            { Format: var written } when written != SourceFormat.Marc21 => (Finding.Error(ExchangeCodes.SourceUnreadable), ExportOutcome.LeftOut),
            { } source when !record.IsRevised => (Result.Of(source.Bytes), ExportOutcome.Verbatim),
            { } source => (Patched(record, source), ExportOutcome.Patched),
        };
        var (bytes, outcome) = outgoing;
        if (bytes.Succeeded && format == MarcFileFormat.MarcMaker)
        {
            bytes = bytes.Then(AsText);
        }

        if (!bytes.Succeeded)
        {
            return new ExportedRecord { Record = record.Id, Outcome = ExportOutcome.LeftOut, Findings = bytes.Findings };
        }

        await file.WriteAsync(bytes.Value, cancellationToken).ConfigureAwait(false);
        return new ExportedRecord { Record = record.Id, Outcome = outcome, Findings = bytes.Findings };
    }

    private static Result<ReadOnlyMemory<byte>> Patched(BibliographicRecord record, SourceRecord source) =>
        MarcReader.Read(source.Bytes).Record is { } read
            ? MarcMapping.Export(record.Description, read).Then(Written)
            : Finding.Error(ExchangeCodes.SourceUnreadable);

    private async ValueTask<Result<ReadOnlyMemory<byte>>> MadeAsync(BibliographicRecord record, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(record.Id, cancellationToken).ConfigureAwait(false);
        var start = new MarcRecord(Leader.Default, [new MarcField.Control("001", record.Id.Value.ToString("N"))]);
        return MarcMapping.Export(record.Description, start)
            .Then(made => Result.Of(held.SelectMany(HoldingsMapping.Export).Aggregate(made, static (into, field) => into.Insert(field))))
            .Then(Written);
    }

    private async ValueTask<ValueList<HeldCopies>> HeldAsync(RecordId record, CancellationToken cancellationToken)
    {
        var places = await holdings.ForRecordAsync(record, cancellationToken).ConfigureAwait(false);
        var copies = await items.ForRecordAsync(record, cancellationToken).ConfigureAwait(false);
        return
        [
            .. places.Select(place => new HeldCopies
            {
                Location = place.State.Location,
                CallNumber = place.State.CallNumber,
                Coverage = place.State.Details.Coverage,
                Copies =
                [
                    .. copies.Select(static copy => copy.State)
                        .Where(copy => copy.Holding == place.State.Id && copy is { IsWithdrawn: false, Barcode: not null })
                        .Select(static copy => new HeldCopy(copy.Barcode!.Value, copy.Details.Enumeration, copy.Details.CopyNumber)),
                ],
            }),
        ];
    }

    private static Result<ReadOnlyMemory<byte>> Written(MarcRecord record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        return MarcWriter.Write(record, bytes).Then(_ => Result.Of(bytes.WrittenMemory));
    }

    private static Result<ReadOnlyMemory<byte>> AsText(ReadOnlyMemory<byte> bytes)
    {
        if (MarcReader.Read(bytes).Record is not { } record)
        {
            return Finding.Error(ExchangeCodes.SourceUnreadable);
        }

        using var text = new StringWriter { NewLine = "\n" };
        return MarcMaker.Write(record, text).Then(_ => Result.Of<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
