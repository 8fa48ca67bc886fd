using System.Runtime.InteropServices;

namespace MedLib.Domain.Comparison;

/// <summary>What a job has gone through, so that no compiler can leave the work out and a glance shows that all did the same.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Totals
{
    public long Records { get; set; }

    public long Fields { get; set; }

    public long Subfields { get; set; }

    /// <summary>Bytes or characters of values.</summary>
    public long Size { get; set; }

    public void Add(Totals other)
    {
        Records += other.Records;
        Fields += other.Fields;
        Subfields += other.Subfields;
        Size += other.Size;
    }

    public override readonly string ToString() => FormattableString.Invariant($"records={Records} fields={Fields} subfields={Subfields} size={Size}");
}
