using MedLib.Domain.Results;

namespace MedLib.Domain.Commands;

/// <summary>One value of a set invariant. A store refuses a commit that would give it to a second aggregate, and looks up by it.</summary>
/// <param name="Index">The name of the invariant, such as <c>item-barcode</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Code">The code of the refusal.</param>
public sealed record UniqueKey(string Index, string Value, string Code)
{
    /// <summary>The refusal to give the value to a second aggregate.</summary>
    /// <param name="holder">The id of the one that holds it.</param>
    public Finding Taken(Guid holder) => Finding.Error(Code, new FindingArg.Identifier("holder", holder));

    /// <summary>The invariant only: the value may be a borrower's card.</summary>
    public override string ToString() => $"{nameof(UniqueKey)} {Index}";
}

/// <summary>A value that several aggregates may share, by which a store finds them.</summary>
/// <param name="Index">The name of the index, such as <c>item-record</c>.</param>
/// <param name="Value">The value.</param>
public sealed record LookupKey(string Index, string Value);
