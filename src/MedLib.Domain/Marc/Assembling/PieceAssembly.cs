using System.Runtime.CompilerServices;
using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Assembling;

/// <summary>Puts a record together from the pieces that a reader of a text format meets, in the order in which it meets them.</summary>
/// <remarks>
/// The record comes to lie in memory as UTF-8 bytes with the places of its fields, as one read from ISO 2709 does: texts are
/// made when they are asked for, and an unchanged record is written by copying.
/// </remarks>
internal sealed partial class PieceAssembly(MarcReadOptions options)
{
    private readonly ByteBuffer _bytes = new();
    private readonly List<FieldPlace> _places = [];
    private readonly CountedPaths _paths = new();
    private readonly ValueDecoder _decoder = options is { InvalidText: InvalidText.Replace, Normalization: null }
        ? ValueDecoder.Utf8
        : new(MarcEncoding.Utf8, TextRules.Default with { Invalid = options.InvalidText, Normalization = options.Normalization });

    private FindingLog? _log;
    private int _firstLine;
    private bool _isTooLong;

    /// <summary>How many records were begun before this one.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>Whether a record was begun and not ended.</summary>
    public bool IsOpen { get; private set; }

    public bool IsStrict => options.Mode == MarcReadMode.Strict;

    /// <summary>What is found in this record, by lines.</summary>
    public FindingLog Log => _log ??= new(0, Index, options, FindingLog.Line);

    public void Begin(int line)
    {
        Index++;
        IsOpen = true;
        _firstLine = line;
        _log = null;
        _isTooLong = false;
        _hasLeader = false;
        _unusual = null;
        _places.Clear();
        _paths.Begin();
        _bytes.Length = 0;
        _bytes.Add(MissingLeader);
    }

    /// <summary>The record with all its fields, where it may be given out.</summary>
    /// <param name="line">Where it ends.</param>
    public MarcRead End(int line)
    {
        if (!_hasLeader && !_isTooLong)
        {
            Log.Warning(MarcCodes.LeaderFilled, "leader", line);
        }

        return Close();
    }

    /// <summary>What is to be said of a record that breaks off; a record only where that is wanted at any price.</summary>
    /// <remarks>The field that the break hit is left out, as half a text would look whole.</remarks>
    public MarcRead BreakOff()
    {
        DropField();
        return options.Mode == MarcReadMode.Recover && (_places.Count > 0 || _hasLeader) ? Close() : Close(isLost: true);
    }

    /// <summary>Makes a place for findings that belong to no record that was begun.</summary>
    /// <param name="countsAsRecord">Whether it stands for a record, which no record after it may then have the number of.</param>
    public void BeginNothing(bool countsAsRecord)
    {
        _log = new(0, Index + 1, options, FindingLog.Line);
        Index += countsAsRecord ? 1 : 0;
    }

    /// <summary>Ends what was begun so.</summary>
    /// <param name="kind">Unreadable where it counts as a record, filler where it does not.</param>
    /// <param name="line">Where it is.</param>
    public MarcRead EndNothing(MarcReadKind kind, int line)
    {
        var findings = Log.ToFindings(null);
        _log = null;
        return new(kind, null, default, findings, Offset: 0, kind == MarcReadKind.Unreadable ? Index : Index + 1) { Line = line };
    }

    private MarcRead Close(bool isLost = false)
    {
        IsOpen = false;
        if (_isTooLong)
        {
            Log.Error(MarcCodes.TooLong, "", _firstLine, new FindingArg.Number("limit", options.MaxRecordLength));
        }

        if (_log is null)
        {
            return new(MarcReadKind.Record, Record(), default, [], Offset: 0, Index) { Line = _firstLine };
        }

        var record = isLost || _isTooLong ? null : Record();
        var findings = _log.ToFindings(record?.ControlNumber);
        record = _log is { IsStrict: true, HasDefect: true } ? null : record;
        return new(record is null ? MarcReadKind.Unreadable : MarcReadKind.Record, record, default, findings, Offset: 0, Index) { Line = _firstLine };
    }

    private MarcRecord Record()
    {
        var isSound = _log is not { HasDefect: true } && options.Normalization is null;
        var source = new MarcSource(_bytes.Written.ToArray(), [.. _places], _decoder, isSound);
        if (_unusual is null)
        {
            return new(source);
        }

        var fields = new MarcField[_places.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = _unusual.TryGetValue(i, out var field) ? field : source.Field(i);
        }

        return new(Marc.Leader.FromBytes(source.Bytes, source.View.CharacterCoding), [.. fields]);
    }

    // Room for so many more bytes within the longest record.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasRoom(int count)
    {
        if (count > options.MaxRecordLength - _bytes.Length)
        {
            _isTooLong = true;
        }

        return !_isTooLong;
    }
}
