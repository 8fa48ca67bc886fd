using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Tests.Marc.Tools;

/// <summary>Two records, of which the second is often made of the first.</summary>
public sealed record RecordPair(MarcRecord Before, MarcRecord After);

/// <summary>Makes such pairs.</summary>
public static class RecordPairs
{
    public static Arbitrary<RecordPair> Pairs()
    {
        var records = MarcGenerators.Records().Generator;
        return Gen.OneOf(
            records.Two().Select(static two => new RecordPair(two.Item1, two.Item2)),
            from before in records
            from other in records
            from seeds in Gen.Choose(0, 1_000_000).ListOf(6)
            select new RecordPair(before, seeds.Aggregate(before, (record, seed) => Edited(record, other, seed)))).ToArbitrary();
    }

    private static MarcRecord Edited(MarcRecord record, MarcRecord other, int seed)
    {
        var fields = record.Fields.ToList();
        var at = seed / 8 % (fields.Count + 1);
        switch (seed % 8)
        {
            case 0 when other.Fields.Count > 0:
                fields.Insert(at, other.Fields[seed / 64 % other.Fields.Count]);
                break;
            case 1 when at < fields.Count:
                fields.RemoveAt(at);
                break;
            case 2 when at < fields.Count:
                fields.Add(fields[at]);
                break;
            case 3 when at < fields.Count && fields[at] is MarcField.Data data:
                fields[at] = data.Add('x', "more");
                break;
            case 4 when at < fields.Count && fields[at] is MarcField.Data data:
                fields[at] = data with { Indicator1 = '7', Subfields = [.. data.Subfields.Skip(1)] };
                break;
            case 5 when at < fields.Count && fields[at] is MarcField.Control control:
                fields[at] = control with { Value = control.Value + "+" };
                break;
            case 6:
                fields.Reverse(at / 2, fields.Count - at);
                break;
            default:
                return record with { Leader = record.Leader with { Status = 'c' } };
        }

        return record with { Fields = [.. fields] };
    }
}
