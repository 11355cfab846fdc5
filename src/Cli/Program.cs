using Wutong.Cli.Verbs;

return await Words.RunAsync(args);

public partial class Program;
