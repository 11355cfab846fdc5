using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Access;
using Wutong.Platform.Errors;
using Wutong.Platform.Writing;

namespace Wutong.Cases.Templates;

/// <summary>答复模板: words the public is often told.</summary>
internal sealed class TemplateRow
{
    public required Guid Id { get; init; }
    public required string Title { get; set; }
    public required string Text { get; set; }
    public required bool IsOpen { get; set; }
}

/// <summary>存模板: a new one, or another wording of one there is; closed ones are offered no more.</summary>
/// <param name="Id">Made by whoever writes it.</param>
internal sealed record KeepTemplate(Guid Id, string Title, string Text, bool IsOpen = true) : ICommand;

internal sealed class KeepTemplateHandler : Handler<KeepTemplate>
{
    private const int Most = 200;

    public override Permission Needs => CasesPermissions.Configure;
    public override Target TargetOf(KeepTemplate command, IWrite write) => Target.Installation;

    public override Answer Run(KeepTemplate command, IWrite write)
    {
        if (command.Id == Guid.Empty) throw new BadInputException("id", "缺少编号，请重新打开表单。", "The id is missing; open the form again.");
        var (title, text, rows) = (Input.Text("title", command.Title, 2, 60), Input.Text("text", command.Text, 2, 1000), write.Db.Set<TemplateRow>());
        if (rows.Any(t => t.Title == title && t.Id != command.Id)) throw new BadInputException("title", "已有同名的模板。", "Another template has this name.");
        if (rows.AsTracking().SingleOrDefault(t => t.Id == command.Id) is { } row) (row.Title, row.Text, row.IsOpen) = (title, text, command.IsOpen);
        else if (rows.Count() >= Most) return No("cases.templates-full", $"最多 {Most} 个模板，请先停用不用的再改写它。", $"At most {Most} templates; reuse one that is closed.");
        else rows.Add(new() { Id = command.Id, Title = title, Text = text, IsOpen = command.IsOpen });
        return new Answer.Done("case-template", command.Id);
    }
}
