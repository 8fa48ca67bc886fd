using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>Places requests and fills them, and moves what nobody borrows.</summary>
/// <remarks>Any command may also be refused with <c>CMD-001</c>, <c>CMD-002</c>, <c>CIR-290</c> and <c>CIR-291</c> as at the <see cref="Loans.ILoanDesk"/>.</remarks>
public interface IRequestDesk
{
    /// <summary>Places a request. A page has a copy fetched at once; a recall shortens the loan that ends first.</summary>
    /// <param name="command">What for whom.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>
    /// The request, with <c>CIR-086</c> where the borrower may place no more; or every one of <c>CIR-006</c>, <c>CIR-072</c> to <c>CIR-074</c>, <c>CIR-080</c> to
    /// <c>CIR-085</c>, <c>CIR-093</c>, <c>CIR-296</c>, <c>CIR-300</c>, <c>CIR-316</c> and those of proxies that applies, <c>CMD-004</c> no such borrower, <c>CMD-005</c> id taken.
    /// </returns>
    ValueTask<Result<Request>> PlaceAsync(RequestCommand.Place command, CancellationToken cancellationToken = default);

    /// <summary>Does anything else with a request: cancels, suspends, resumes, reorders, chooses an item to be fetched, lets it go, ends what is past its time.</summary>
    /// <remarks>
    /// What a request gives up goes to the next who waits; a recall is withdrawn with its request, and the loan is due again when it was. Shipping and arriving
    /// are what a return says of itself at each service point, so a front end needs them only for what is moved without a scan.
    /// </remarks>
    /// <param name="command">What.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The queue, with <c>CIR-304</c> where the item goes to the next; or <c>CIR-070</c>, <c>CIR-087</c> to <c>CIR-092</c>, <c>CMD-004</c> no such request.</returns>
    /// <exception cref="ArgumentException">The command places a request or fills one: there are other methods for that.</exception>
    ValueTask<Result<RequestQueue>> ActAsync(RequestCommand command, CancellationToken cancellationToken = default);

    /// <summary>Moves an item that nobody borrows: missing, set aside, on its way, its journey called off, on order.</summary>
    /// <remarks>
    /// A request that the item was chosen for waits again, first of all. What is claimed to be returned goes missing with its loan and not here, and nothing
    /// travels here for a request that has not chosen it.
    /// </remarks>
    /// <param name="command">What.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>Where the item is then; or <c>CIR-070</c> not from where it is, <c>CMD-004</c> no such item.</returns>
    /// <exception cref="ArgumentException">The command belongs to a loan or a request: it is given there.</exception>
    ValueTask<Result<ItemCirculation>> MoveAsync(ItemCirculationCommand command, CancellationToken cancellationToken = default);
}
