using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Shelving;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace MedLib.Domain.EntityFrameworkCore.Tests;

/// <summary>The shelf list of a file follows the rules of the release and the practice of the library.</summary>
public sealed class ShelfListRenewalTests : IDisposable
{
    private const string InNumberOrder = "QS 4, REF WB 100, WB 100.5, AV WC 5";
    private const string WithShelvesOfTheirOwn = "AV WC 5, REF WB 100, QS 4, WB 100.5";
    private static readonly ShelvingPractices Before = new() { Elsewhere = new ShelvingPractice { Prefixes = PrefixFiling.Before } };
    private readonly TemporaryLibrary _library = new();

    [Fact]
    public async Task A_list_of_the_first_schema_is_made_anew()
    {
        await FillAsync();
        _library.Run("DROP TABLE lists; UPDATE shelf SET SortKey = '', ShelfKey = 'x'; PRAGMA user_version = 1");

        Assert.Equal(InNumberOrder, await ShelfAsync());
        Assert.Equal(3L, _library.Read("PRAGMA user_version"));
        Assert.Equal(0L, _library.Read("SELECT count(*) FROM shelf WHERE ShelfKey = 'x'"));
    }

    [Fact]
    public async Task A_list_by_older_keys_is_made_anew_and_once()
    {
        await FillAsync();
        _library.Run("UPDATE lists SET Rules = '0' || substr(Rules, 2); UPDATE shelf SET SortKey = ''");
        Assert.Equal(InNumberOrder, await ShelfAsync());

        _library.Run("UPDATE shelf SET Json = replace(Json, 'WC 5', 'WC 6')");
        Assert.Contains("WC 6", await ShelfAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_practice_that_is_chosen_reorders_the_list_and_holds_for_hosts_that_choose_none()
    {
        await FillAsync();

        Assert.Equal(WithShelvesOfTheirOwn, await ShelfAsync(Before));
        Assert.Equal(WithShelvesOfTheirOwn, await ShelfAsync());
        await AddAsync(CallNumber.Nlm("WA 1") with { Prefix = "AV" });
        Assert.Equal($"AV WA 1, {WithShelvesOfTheirOwn}", await ShelfAsync());
        Assert.Equal($"QS 4, AV WA 1, {InNumberOrder["QS 4, ".Length..]}", await ShelfAsync(ShelvingPractices.Default));
    }

    [Fact]
    public async Task A_thousand_items_are_all_there_afterwards()
    {
        var numbers = Enumerable.Range(1, 1001).Select(static i => CallNumber.Nlm($"WB 100 A{i:D4}")).ToArray();
        await AddAsync(numbers);

        var shelf = await ShelfAsync(Before);

        Assert.Equal(string.Join(", ", numbers.Order(CallNumber.ShelfOrder)), shelf);
    }

    public void Dispose() => _library.Dispose();

    private Task FillAsync() => AddAsync(
        CallNumber.Nlm("WB 100.5"), CallNumber.Nlm("WB 100") with { Prefix = "REF" }, CallNumber.Nlm("QS 4"), CallNumber.Nlm("WC 5") with { Prefix = "AV" });

    private async Task AddAsync(params CallNumber[] numbers)
    {
        await using var host = _library.Open();
        await using var scope = host.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<IHoldingsDesk>();
        foreach (var number in numbers)
        {
            var details = new ItemDetails { Label = "thing", Category = ItemCategory.Book, Location = new LocationCode("MAIN"), CallNumber = number };
            var stamp = scope.ServiceProvider.GetRequiredService<CommandStamps>().Now(new Actor("librarian"));
            var added = await desk.AddItemAsync(new(scope.ServiceProvider.GetRequiredService<IIds>().Next<ItemId>(), details, stamp), TestContext.Current.CancellationToken);
            Assert.True(added.Succeeded);
        }
    }

    private async Task<string> ShelfAsync(ShelvingPractices? practices = null)
    {
        await using var host = _library.Open(library => _ = practices is null ? library : library.UseShelving(practices));
        await using var scope = host.CreateAsyncScope();
        var shelf = new List<string?>();
        await foreach (var entry in scope.ServiceProvider.GetRequiredService<IHoldingsQueries>().StreamShelfAsync(ShelfFilter.All, TestContext.Current.CancellationToken))
        {
            shelf.Add(entry.CallNumber);
        }

        return string.Join(", ", shelf);
    }
}
