namespace MedLib.Domain.Classification.Cutters;

/// <summary>Makes what stands after the class in a call number, as a shelflister does: table, neighbors, mark, year.</summary>
/// <remarks>
/// <para>
/// Pure: it reads the shelf list and writes nothing, so two proposals made from one list may be the same. The call number is taken
/// when it is put on the shelf list.
/// </para>
/// <para>
/// A name that stands in the class keeps its cutter. A new one takes the number of the table where that lies between its
/// neighbors by name, and else one that does (<see cref="CutterFit"/>). Serials in W1 and W3 take two letters and no mark; the marks of
/// others are the first letter of the title, and more of its letters where another work has that. Sources: NLM, Shelflisting
/// Procedures; NLM, Fundamentals of the NLM Classification, modules 3 and 9.
/// </para>
/// </remarks>
public static class CutterAssigner
{
    /// <summary>Proposes a call number.</summary>
    /// <param name="request">The class and the names.</param>
    /// <param name="shelf">The shelf list; null for an empty shelf, where the tables alone decide.</param>
    /// <returns>
    /// The proposal with its steps. Errors: <c>CLS-020</c> no table has the name, <c>CLS-022</c> no room between the neighbors. To be looked at:
    /// <c>CLS-023</c> no letter for a mark, <c>CLS-024</c> all marks taken, <c>CLS-025</c> no place in a class arranged by place,
    /// <c>CLS-026</c> the call number is taken, <c>CLS-028</c> the schedules ask for another name. Worth knowing: <c>CLS-021</c> a number before all letters, <c>CLS-027</c> the year left out.
    /// </returns>
    public static CutterProposal Propose(CutterRequest request, IShelfList? shelf = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new CutterDraft(request, shelf ?? ShelfList.Empty).Finish();
    }
}
