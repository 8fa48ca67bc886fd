using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Testing.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace MedLib.Domain.Tests.Commands;

public sealed class RepeatedCommandTests : IDisposable
{
    private static readonly ServicePointCode Desk = new("DESK");
    private readonly ServiceProvider _provider;
    private readonly IServiceScope _scope;
    private readonly ItemId _item;

    public RepeatedCommandTests()
    {
        var services = new ServiceCollection();
        services.AddMedLibDomain().UseInMemory();
        _provider = services.BuildServiceProvider(validateScopes: true);
        _scope = _provider.CreateScope();
        _item = Get<IIds>().Next<ItemId>();
    }

    // The second decision meets a library in which the barcode is nobody's, and has nothing to change.
    [Fact]
    public async Task Is_answered_as_the_first_time_though_nothing_is_left_to_change()
    {
        await LendAsync();
        var command = new LoanCommand.Return(Barcode.Parse("ABC1"), Desk, Stamp());
        var first = await Get<ICirculationDesk>().ReturnAsync(command, Token);
        await Get<IHoldingsDesk>().ReviseItemAsync(new ItemCommand.Revise(_item, Details("ABC2"), Stamp()), Token);

        var again = await Get<ICirculationDesk>().ReturnAsync(command, Token);

        Assert.IsType<Routing.ToShelf>(first.Value!.Routing);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task Is_told_from_another_with_its_id_though_that_one_would_change_nothing()
    {
        await LendAsync();
        var command = new LoanCommand.Return(Barcode.Parse("ABC1"), Desk, Stamp());
        await Get<ICirculationDesk>().ReturnAsync(command, Token);

        var other = await Get<ICirculationDesk>().ReturnAsync(command with { Barcode = Barcode.Parse("ZZZ9") }, Token);

        Assert.Equal(CommandCodes.IdReused, Assert.Single(other.Findings).Code);
    }

    [Fact]
    public async Task A_command_without_a_stamp_is_a_misuse() =>
        await Assert.ThrowsAsync<ArgumentNullException>(async () =>
            await Get<ICirculationDesk>().RenewAsync(new LoanCommand.Renew(Get<IIds>().Next<LoanId>(), null!), Token));

    public void Dispose()
    {
        _scope.Dispose();
        _provider.Dispose();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ItemDetails Details(string barcode) =>
        new() { Barcode = Barcode.Parse(barcode), Label = "AV cart 2", Category = ItemCategory.Equipment, Location = new LocationCode("AV") };

    private async Task LendAsync()
    {
        await Get<IHoldingsDesk>().AddItemAsync(new ItemCommand.Add(_item, Details("ABC1"), Stamp()), Token);
        var borrower = Get<IIds>().Next<BorrowerId>();
        var card = new BorrowerDetails { Name = "Mara Lind", Cards = [Barcode.Parse("C1")], Category = BorrowerCategory.Staff };
        await Get<ICirculationDesk>().RegisterBorrowerAsync(new BorrowerCommand.Register(borrower, card, Stamp()), Token);
        Assert.True((await Get<ICirculationDesk>().CheckOutAsync(new LoanCommand.CheckOut(Get<IIds>().Next<LoanId>(), _item, borrower, Stamp()), Token)).Succeeded);
    }

    private CommandStamp Stamp() => Get<CommandStamps>().Now(new Actor("librarian-1"));

    private T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();
}
