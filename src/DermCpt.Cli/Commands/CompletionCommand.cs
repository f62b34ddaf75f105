using System.CommandLine;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt completion</c>: a script by which a shell completes commands, options and their words.</summary>
internal static class CompletionCommand
{
    private static readonly Argument<string> Shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." }.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");

    internal static Command Create(Streams streams)
    {
        var command = new Command("completion", "Prints the completion script of a shell; put it into the shell's start file.") { Shell };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () =>
        {
            using var output = new StreamWriter(streams.Output, leaveOpen: true) { NewLine = "\n" };
            output.Write(Script(parsed.GetValue(Shell)!).ReplaceLineEndings("\n"));
            return Shared.Good;
        }));
        return command;
    }

    private static string Script(string shell) => shell switch
    {
        "bash" => """
            # In ~/.bashrc: source <(dermcpt completion bash)
            _dermcpt() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(dermcpt "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _dermcpt dermcpt

            """,
        "zsh" => """
            # In ~/.zshrc, after compinit: source <(dermcpt completion zsh)
            _dermcpt() {
                local -a found
                found=("${(@f)$(dermcpt "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                compadd -- "${found[@]}"
                _files
            }
            compdef _dermcpt dermcpt

            """,
        "fish" => """
            # In ~/.config/fish/completions/dermcpt.fish
            complete -c dermcpt -a '(dermcpt "[suggest:"(commandline -C)"]" (commandline -b) 2>/dev/null)'

            """,
        _ => """
            # In $PROFILE: dermcpt completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName dermcpt -ScriptBlock {
                param($word, $line, $cursor)
                dermcpt "[suggest:$cursor]" "$line" | Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """,
    };
}
