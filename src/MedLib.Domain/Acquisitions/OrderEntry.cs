using System.Globalization;
using System.Text;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Acquisitions;

/// <summary>One purchase order as a list shows it.</summary>
public sealed record OrderEntry
{
    /// <summary>The order.</summary>
    public required OrderId Order { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Who delivers.</summary>
    public required VendorCode Vendor { get; init; }

    /// <summary>The vendor's name.</summary>
    public string? VendorName { get; init; }

    /// <summary>When it was placed.</summary>
    public required Instant PlacedAt { get; init; }

    /// <summary>Whether anything is still expected.</summary>
    public required OrderState State { get; init; }

    /// <summary>How many lines it has.</summary>
    public required int Lines { get; init; }

    /// <summary>How many copies are ordered.</summary>
    public required int Ordered { get; init; }

    /// <summary>How many copies came.</summary>
    public required int Received { get; init; }

    /// <summary>What it costs as ordered.</summary>
    public required Money Total { get; init; }

    /// <summary>What is still set aside for it.</summary>
    public required Money Encumbrance { get; init; }

    /// <summary>The funds that its lines draw on, each once.</summary>
    public required ValueList<FundId> Funds { get; init; }

    /// <summary>The row of an order.</summary>
    /// <param name="order">The order.</param>
    public static OrderEntry From(PurchaseOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new OrderEntry
        {
            Order = order.Id,
            Number = order.Number,
            Vendor = order.Vendor,
            VendorName = order.VendorName,
            PlacedAt = order.PlacedAt,
            State = order.State,
            Lines = order.Lines.Count,
            Ordered = order.Lines.Sum(static line => line.Details.Quantity),
            Received = order.Lines.Sum(static line => line.Received.Count),
            Total = order.Total,
            Encumbrance = order.Encumbrance,
            Funds = [.. order.Lines.Select(static line => line.Fund).OfType<FundId>().Distinct()],
        };
    }

    /// <summary>The key that stores sort this row by, by code point (<see cref="Queries.SortKeys.Order"/>); ties are broken by the order's id.</summary>
    /// <param name="sort">The order of the list.</param>
    public string SortKey(OrderSort sort) => sort switch
    {
        OrderSort.Number => InNumericOrder(Number),
        _ => PlacedAt.ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffff", CultureInfo.InvariantCulture),
    };

    // PO-9 stands before PO-10: before each run of digits stands how many there are, leading zeros left out.
    private static string InNumericOrder(string number)
    {
        var key = new StringBuilder(number.Length + 4);
        for (var i = 0; i < number.Length;)
        {
            var end = i;
            while (end < number.Length && char.IsAsciiDigit(number[end]))
            {
                end++;
            }

            if (end == i)
            {
                key.Append(number[i++]);
                continue;
            }

            var digits = number.AsSpan(i, end - i).TrimStart('0');
            key.Append(digits.Length.ToString("D5", CultureInfo.InvariantCulture)).Append(digits);
            i = end;
        }

        return key.ToString();
    }
}
