using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>What a decision about a request needs to know beside the queue.</summary>
public sealed record RequestContext
{
    /// <summary>The terms that the borrower's requests get.</summary>
    public required RequestTerms Terms { get; init; }

    /// <summary>The openings of the service point at which it is placed.</summary>
    public required Openings Openings { get; init; }

    /// <summary>How many open requests the borrower has, in all queues.</summary>
    public int OpenRequests { get; init; }

    /// <summary>The kinds that the copies allow from where they are (<see cref="Requestable"/>): those that at least one of them does.</summary>
    public ValueList<RequestKind> Possible { get; init; } = [RequestKind.Hold, RequestKind.Page, RequestKind.Recall];

    /// <summary>Whether the borrower has the very copy on loan that is asked for.</summary>
    public bool HasItOnLoan { get; init; }

    /// <summary>What is asked of requests that wait: only placing one looks at terms.</summary>
    /// <param name="openings">The openings of the place where it is picked up.</param>
    internal static RequestContext OfWaiting(Openings openings) => new() { Terms = new RequestTerms(), Openings = openings };
}
