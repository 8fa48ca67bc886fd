using System.Text;
using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc.Assembling;

/// <content>Leaders.</content>
internal sealed partial class PieceAssembly
{
    private int _textStart;
    private bool _hasLeader;

    // What the absent leader of a record is taken to be, and what the rest of a leader that is cut off.
    private static ReadOnlySpan<byte> MissingLeader => "00000nam a2200000 a 4500"u8;

    private static ReadOnlySpan<byte> NeutralLeader => "00000    a2200000   4500"u8;

    /// <summary>Begins the leader; its text is appended.</summary>
    /// <returns>Whether it is wanted: a record has one.</returns>
    public bool BeginLeader(int line)
    {
        if (_hasLeader)
        {
            Log.Error(MarcCodes.PartUnknown, "leader", line, new Results.FindingArg.Text("name", "leader"));
            return false;
        }

        _textStart = _bytes.Length;
        _path = "leader";
        return _hasLeader = true;
    }

    /// <summary>Ends the leader: one that is too short is filled, one that is too long is cut.</summary>
    public void EndLeader(int line)
    {
        if (_isTooLong)
        {
            return;
        }

        EndText();
        var text = Encoding.UTF8.GetString(_bytes.Written[_textStart..]).AsSpan();
        _bytes.Length = _textStart;
        text = text.Length == Marc.Leader.Length ? text : text.Trim("\t\r\n");
        var leader = _bytes.Written[..Marc.Leader.Length];
        NeutralLeader.CopyTo(leader);
        var isWhole = text.Length == Marc.Leader.Length;
        for (var i = 0; i < Math.Min(text.Length, leader.Length); i++)
        {
            var isPrintable = text[i] is >= ' ' and <= '~';
            leader[i] = isPrintable ? (byte)text[i] : (byte)' ';
            isWhole &= isPrintable;
        }

        if (!isWhole)
        {
            Log.Warning(MarcCodes.LeaderFilled, "leader", line);
        }
    }
}
