namespace MedLib.Domain.Circulation.Lists;

/// <summary>How a loan was closed, in a word.</summary>
public enum LoanEnding
{
    /// <summary>The item came back.</summary>
    Returned = 0,

    /// <summary>It was lost, and paid for or replaced.</summary>
    Settled = 1,

    /// <summary>It was lost, and nobody will pay for it.</summary>
    WrittenOff = 2,

    /// <summary>The borrower was believed that it was returned; it is missing.</summary>
    MissingAccepted = 3,

    /// <summary>It was lent by mistake, and that was undone at once.</summary>
    Undone = 4,
}
