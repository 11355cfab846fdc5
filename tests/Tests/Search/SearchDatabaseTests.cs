using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Tests.World;

namespace Wutong.Tests.Search;

/// <summary>The columns as they are meant to be used, on both databases.</summary>
public sealed class SearchDatabaseTests
{
    private const string Parts = "平城区大同市重庆银行长安乐单解朝阳都会便厦社街道办事处第一二三医院小学园东西南北关村路桥门绿女〇㐀𠮷Aa12９０é（ -Z";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_database_sorts_and_finds_as_the_pure_rules_do(DatabaseKind kind)
    {
        int seed = Environment.TickCount;
        var dice = new Random(seed);
        var runes = Parts.EnumerateRunes().ToArray();
        var names = Enumerable.Range(0, 400).Select(i => (Id: i, Text: string.Concat(Enumerable.Range(0, dice.Next(1, 9)).Select(_ => runes[dice.Next(runes.Length)])))).ToList();
        await using var db = new NamesDb(await Databases.NewAsync(kind));
        await db.Database.EnsureCreatedAsync();
        db.AddRange(names.Select(n => new NameRow { Id = n.Id, Text = n.Text, SortKey = SortKey.Of(n.Text) }));
        db.AddRange(names.SelectMany(n => SearchTokens.Of(n.Text).Select(token => new TokenRow { Token = token, NameId = n.Id })));
        await db.SaveChangesAsync();

        var sorted = await db.Names.OrderBy(n => n.SortKey).ThenBy(n => n.Text).ThenBy(n => n.Id).Select(n => n.Id).ToListAsync();
        Assert.Equal(names.OrderBy(n => SortKey.Of(n.Text), Comparer<string>.Create(Bytes.Compare)).ThenBy(n => n.Text, Comparer<string>.Create(Bytes.Compare)).ThenBy(n => n.Id).Select(n => n.Id), sorted);

        var typed = names.Take(25).Select(n => n.Text).Concat(["平", "pc", "dts", "datong", "chongq", "cq", "12", "小学", "𠮷", "yh", "zzzz"]);
        foreach (var text in typed)
        {
            var terms = SearchTokens.Query(text);
            var found = db.Names.AsQueryable();
            foreach (var (token, below, isPrefix) in terms.Select(t => (t.Token, t.Below, t.IsPrefix)))
            {
                var tokens = isPrefix ? db.Tokens.Where(t => string.Compare(t.Token, token) >= 0 && string.Compare(t.Token, below) < 0) : db.Tokens.Where(t => t.Token == token);
                found = found.Where(n => tokens.Select(t => t.NameId).Contains(n.Id)); // IN (SELECT ...): EXISTS walks every name
            }
            var expected = names.Where(n => SearchTokens.Of(n.Text) is var tokens && terms.All(term => tokens.Any(term.Matches))).Select(n => n.Id);
            var actual = (await found.Select(n => n.Id).ToListAsync()).Order();
            Assert.True(expected.SequenceEqual(actual), $"seed {seed}, '{text}': {string.Join(',', expected)} expected, {string.Join(',', actual)} found");
        }
    }

    private sealed class NameRow
    {
        public required int Id { get; init; }
        public required string Text { get; init; }
        public required string SortKey { get; init; }
    }

    private sealed class TokenRow
    {
        public required string Token { get; init; }
        public required int NameId { get; init; }
    }

    private sealed class NamesDb(DatabaseChoice choice) : DbContext
    {
        public DbSet<NameRow> Names => Set<NameRow>();
        public DbSet<TokenRow> Tokens => Set<TokenRow>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => choice.Configure(optionsBuilder, null);

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<NameRow>().Property(n => n.Id).ValueGeneratedNever();
            modelBuilder.Entity<TokenRow>().HasKey(t => new { t.Token, t.NameId });
            if (choice.Kind != DatabaseKind.Postgres) return;
            foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string))) property.SetCollation("C"); // as the program's own context does
        }
    }
}
