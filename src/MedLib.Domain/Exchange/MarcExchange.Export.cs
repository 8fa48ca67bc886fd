using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Exchange.Mapping;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Maker;
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

    // What the reader had to repair or leave out of the source is repaired and left out in what is written, and is told.
    private static Result<ReadOnlyMemory<byte>> Patched(BibliographicRecord record, SourceRecord source) =>
        MarcReader.Read(source.Bytes) is { Record: { } read, Findings: var found }
            ? Result.Of(read, found).Then(from => MarcMapping.Export(record.Description, from)).Then(Written)
            : Finding.Error(ExchangeCodes.SourceUnreadable);

    private async ValueTask<Result<ReadOnlyMemory<byte>>> MadeAsync(BibliographicRecord record, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(record.Id, cancellationToken).ConfigureAwait(false);
        var start = MarcMapping.New(record.AddedAt.InUtc().Date).Insert(new MarcField.Control("001", record.Id.Value.ToString("N")));
        return MarcMapping.Export(record.Description, start)
            .Then(made => Result.Of(held.SelectMany(HoldingsMapping.Export).Aggregate(made, static (into, field) => into.Insert(field))))
            .Then(Written);
    }

    private async ValueTask<ValueList<HeldCopies>> HeldAsync(RecordId record, CancellationToken cancellationToken)
    {
        var places = await holdings.ForRecordAsync(record, cancellationToken).ConfigureAwait(false);
        var copies = (await items.ForRecordAsync(record, cancellationToken).ConfigureAwait(false))
            .Select(static copy => copy.State)
            .Where(static copy => !copy.IsWithdrawn)
            .ToLookup(static copy => copy.Holding);
        return
        [
            .. places.Select(place => new HeldCopies
            {
                Location = place.State.Location,
                CallNumber = place.State.CallNumber,
                IsShelvedByTitle = place.State.Details.IsShelvedByTitle,
                ShelvingTitle = place.State.Details.ShelvingTitle,
                Coverage = place.State.Details.Coverage,
                Copies = [.. copies[place.State.Id].Select(CopyOf)],
            }),
            .. copies[null].Select(static copy => new HeldCopies
            {
                Location = copy.Location,
                CallNumber = copy.Details.CallNumber,
                IsShelvedByTitle = copy.Details.ShelvingTitle is not null,
                ShelvingTitle = copy.Details.ShelvingTitle,
                Copies = [CopyOf(copy)],
            }),
        ];
    }

    private static HeldCopy CopyOf(Item item) => new(item.Barcode, item.Details.Enumeration, item.Details.CopyNumber);

    private static Result<ReadOnlyMemory<byte>> Written(MarcRecord record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        return MarcWriter.Write(record, bytes).Then(_ => Result.Of(bytes.WrittenMemory));
    }

    private static Result<ReadOnlyMemory<byte>> AsText(ReadOnlyMemory<byte> bytes)
    {
        if (MarcReader.Read(bytes) is not { Record: { } record, Findings: var found })
        {
            return Finding.Error(ExchangeCodes.SourceUnreadable);
        }

        using var text = new StringWriter { NewLine = "\n" };
        return Result.Of(record, found).Then(read => MarcMaker.Write(read, text))
            .Then(_ => Result.Of<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
