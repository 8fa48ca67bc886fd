using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Requests;

/// <summary>What the tests of requests say again and again.</summary>
internal static class Waiting
{
    public static readonly RequestQueueId Queue = new(Key(100));

    public static readonly RequestContext Context = new() { Terms = new RequestTerms(), Openings = Profile.Calendar.Openings() };

    public static RequestId Id(int number) => new(Key(number));

    public static DueMoment Shelf(int days = 7) => new DueMoment.EndOfDay(Monday.PlusDays(days), "Europe/Berlin");

    public static RequestCommand.Place Place(int number, RequestKind kind = RequestKind.Hold, RequestScope? scope = null, int? borrower = null, int day = 0) =>
        new(Queue, Id(number), Borrower(borrower ?? number), kind, scope ?? new RequestScope.AnyCopy(), Desk, Stamp(day));

    /// <summary>A queue as the vectors write it: nf not yet filled, ap awaiting pickup, page a page, su suspended; numbered from 1.</summary>
    public static RequestQueue Of(params ReadOnlySpan<string> states)
    {
        RequestQueue? queue = null;
        var number = 0;
        foreach (var state in states)
        {
            number++;
            queue = After(queue, Place(number, state is "page" ? RequestKind.Page : RequestKind.Hold));
            queue = state switch
            {
                "ap" => After(After(queue, new RequestCommand.Allocate(Queue, Id(number), Item(number), Stamp())), new RequestCommand.Arrive(Queue, Id(number), Shelf(), Stamp())),
                "al" => After(queue, new RequestCommand.Allocate(Queue, Id(number), Item(number), Stamp())),
                "tr" => After(After(queue, new RequestCommand.Allocate(Queue, Id(number), Item(number), Stamp())), new RequestCommand.Ship(Queue, Id(number), Stamp())),
                "su" => After(queue, new RequestCommand.Suspend(Queue, Id(number), Monday.PlusDays(3), Stamp())),
                _ => queue,
            };
        }

        return queue!;
    }

    public static RequestQueue After(RequestQueue? queue, RequestCommand command)
    {
        var decided = RequestQueue.Decide(queue, command, Context);
        Assert.True(decided.Succeeded, string.Join("; ", decided.Findings.Select(MedLibMessages.Render)));
        return decided.Value.State;
    }

    public static RequestCandidate Copy(int number = 1, ServicePointCode? at = null, ServicePointCode? home = null, ItemCategory? category = null, string volume = "") => new()
    {
        Item = Item(number),
        Category = category ?? ItemCategory.Book,
        Volume = volume,
        Home = home ?? at ?? Desk,
        At = at ?? Desk,
    };

    public static int[] Numbers(this RequestQueue queue) => [.. queue.Requests.Select(static request => Number(request.Id))];

    public static int Number(RequestId id) => Enumerable.Range(1, 99).First(number => Id(number) == id);
}
