using MedLib.Domain.Marc.Kinds;

namespace MedLib.Domain.Marc;

/// <content>What the leader says, in words.</content>
public sealed partial record MarcRecord
{
    /// <summary>The MARC 21 format that the record follows.</summary>
    public MarcRecordKind Kind => Type.Kind;

    /// <summary>What the record is about (leader/06).</summary>
    public MarcRecordType Type => new(Leader.RecordType);

    /// <summary>Whether a whole or a part is described (leader/07 of a bibliographic record).</summary>
    public MarcBibliographicLevel Level => new(Leader.BibliographicLevel);

    /// <summary>What became of the record (leader/05).</summary>
    public MarcRecordStatus Status => new(Leader.Status);
}
