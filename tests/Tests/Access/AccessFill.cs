namespace Wutong.Tests.Access;

/// <summary>Puts a world's records in the places of the table's addresses and bodies: {task}, {own-area} and so on.</summary>
internal sealed class AccessFill(AccessWorld world)
{
    /// <summary>The addresses an address of the table stands for, each with the relation it is of.</summary>
    internal IEnumerable<(string Address, string? Own)> Of(string address)
    {
        if ((world.Lists.Of(address) ?? world.Suggestions.Of(address)) is { } known) return known;
        if (address.Contains("{task}", StringComparison.Ordinal)) return world.Canaries.Select(c => (address.Replace("{task}", c.Value.Task.ToString(), StringComparison.Ordinal), (string?)c.Key));
        if (address.Contains("{case}", StringComparison.Ordinal)) return world.Cases.Select(c => (address.Replace("{case}", c.Value.Case.ToString(), StringComparison.Ordinal).Replace("{event-of-it}", world.CaseEvents[c.Value.Case].ToString(), StringComparison.Ordinal), (string?)c.Key));
        if (address.Contains("{place}", StringComparison.Ordinal)) return world.Places.Select(p => (address.Replace("{place}", p.Value.ToString(), StringComparison.Ordinal), (string?)p.Key));
        if (address.Contains("{case-id}", StringComparison.Ordinal)) return world.Cases.Values.Select(c => (address.Replace("{case-id}", c.Case.ToString(), StringComparison.Ordinal), (string?)null));
        if (address.Contains("{case-number}", StringComparison.Ordinal)) return world.Cases.Values.Select(c => (address.Replace("{case-number}", c.Number, StringComparison.Ordinal), (string?)null));
        if (address.Contains("{file}", StringComparison.Ordinal)) return world.Canaries.Select(c => (address.Replace("{file}", c.Value.File.ToString(), StringComparison.Ordinal), (string?)c.Key));
        if (address.Contains("{person}", StringComparison.Ordinal)) return world.Persons.Select(p => (address.Replace("{person}", p.Value.ToString(), StringComparison.Ordinal), (string?)p.Key));
        if (address.Contains("{estate}", StringComparison.Ordinal)) return AccessTable.SeesEstates.Keys.Select(r => (address.Replace("{estate}", "canary-" + r, StringComparison.Ordinal), (string?)r));
        if (address.Contains("{shop}", StringComparison.Ordinal)) return AccessTable.SeesShops.Keys.Select(r => (address.Replace("{shop}", "canary-" + r, StringComparison.Ordinal), (string?)r));
        if (address.Contains("{number}", StringComparison.Ordinal)) return world.Canaries.Values.Select(c => (address.Replace("{number}", c.Number, StringComparison.Ordinal), (string?)null));
        if (address.Contains("{unit}", StringComparison.Ordinal)) return ((Guid[])[world.Unit, world.OtherUnit]).Select(u => (address.Replace("{unit}", u.ToString(), StringComparison.Ordinal), (string?)null));
        if (address.Contains("{area-page}", StringComparison.Ordinal)) return AccessTable.SeesAreas.Keys.Select(r => (address.Replace("{area-page}", AreaOf(r), StringComparison.Ordinal), (string?)r));
        if (address.Contains("{area}", StringComparison.Ordinal)) return ((string[])[AccessWorld.District, AccessWorld.Street, AccessWorld.Community, AccessWorld.Sibling, AccessWorld.Other, world.Grid]).Select(a => (address.Replace("{area}", a, StringComparison.Ordinal), (string?)null));
        return [(world.Essays.Fill(world.Stations.Fill(address)).Replace("{walk}", world.Walk.ToString(), StringComparison.Ordinal).Replace("{account}", world.SomeAccount.ToString(), StringComparison.Ordinal).Replace("{public-case}", world.PublicCase.ToString(), StringComparison.Ordinal).Replace("{chief}", world.Chief.ToString(), StringComparison.Ordinal).Replace("{market}", world.Market.ToString(), StringComparison.Ordinal).Replace("{campaign}", world.Campaign.ToString(), StringComparison.Ordinal).Replace("{campaign-now}", world.CampaignNow.ToString(), StringComparison.Ordinal), null)];
    }

    internal string Of(string body, string role, Guid task, Guid first) => world.Essays.Fill(world.Stations.Fill(body)).Replace("{own-task}", task.ToString(), StringComparison.Ordinal).Replace("{own-event}", first.ToString(), StringComparison.Ordinal)
        .Replace("{own-area}", OwnArea(role), StringComparison.Ordinal).Replace("{own-unit}", world.Unit.ToString(), StringComparison.Ordinal).Replace("{account}", world.SomeAccount.ToString(), StringComparison.Ordinal)
        .Replace("{gift}", world.Gift.ToString(), StringComparison.Ordinal).Replace("{gift-place}", world.GiftPlace.ToString(), StringComparison.Ordinal).Replace("{redemption}", world.Redemption.ToString(), StringComparison.Ordinal).Replace("{appeal}", world.Appeal.ToString(), StringComparison.Ordinal).Replace("{entry}", world.Entry.ToString(), StringComparison.Ordinal)
        .Replace("{follow-number}", world.Report.Number, StringComparison.Ordinal).Replace("{follow-code}", world.Report.Code, StringComparison.Ordinal)
        .Replace("{public-case}", world.PublicCase.ToString(), StringComparison.Ordinal).Replace("{chief}", world.Chief.ToString(), StringComparison.Ordinal).Replace("{market}", world.Market.ToString(), StringComparison.Ordinal).Replace("{campaign}", world.Campaign.ToString(), StringComparison.Ordinal).Replace("{grant}", world.SomeGrant.ToString(), StringComparison.Ordinal).Replace("{list-version}", world.ListVersion.ToString(), StringComparison.Ordinal).Replace("{soon}", DateTimeOffset.UtcNow.AddDays(2).ToString("yyyy-MM-ddTHH:mm:sszzz", null), StringComparison.Ordinal);

    internal string OfCase(string body, (Guid Case, string Number) own) => body.Replace("{own-case}-event", world.CaseEvents.GetValueOrDefault(own.Case).ToString(), StringComparison.Ordinal).Replace("{own-case}", own.Case.ToString(), StringComparison.Ordinal).Replace("{own-number}", own.Number, StringComparison.Ordinal).Replace("{new-id}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal);

    internal static string OfPlace(string body, Guid place) => body.Replace("{own-place}", place.ToString(), StringComparison.Ordinal);

    internal string OwnArea(string role) => role == "grid" ? world.Grid : AccessWorld.Community;

    internal string AreaOf(string relation) => relation switch
    {
        "own-grid" => world.Grid, "own-community" => AccessWorld.Community, "sibling-community" => AccessWorld.Sibling, "own-street" => AccessWorld.Street, "other-street" => AccessWorld.Other, _ => AccessWorld.District,
    };

    /// <summary>Printed whatever the verbosity: what was tried is part of the answer.</summary>
    internal static void Tell(string what)
    {
        Console.WriteLine("authorization: " + what);
        TestContext.Current.TestOutputHelper?.WriteLine(what);
    }
}
