namespace MedLib.Domain.Time;

/// <summary>What an opening is good for.</summary>
public enum OpeningLayer
{
    /// <summary>Staff are at the desk: everything can be done.</summary>
    Staffed = 0,

    /// <summary>The room can be entered, by card or key, with nobody at the desk: lending by oneself, by night.</summary>
    Unattended = 1,

    /// <summary>Only returns are taken, by a chute or a porter.</summary>
    AcceptsReturns = 2,
}
