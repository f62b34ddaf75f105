# Puts the examples of every kind of service and every block of C# of the first pages into the projects of .ci/consume, each a class of its own with the usings that a reader needs.
# Usage: blocks.py REPOSITORY FIRST-PROJECT HOST-PROJECT
import pathlib
import re
import sys

root, first, host = map(pathlib.Path, sys.argv[1:])
examples = [one for source in sorted((root / "src/DermCpt.Sdk").rglob("*.cs")) for one in re.findall(r"<example><code>(new \w+ \{.*\})</code></example>", source.read_text())]
assert len(examples) >= 50, len(examples)
(first / "Examples.cs").write_text("using DermCpt;\n\ninternal static class Examples\n{\n    internal static void Run()\n    {\n" + "".join(f"        _ = {one};\n" for one in examples) + "    }\n}\n")
usings = {  # beside "using DermCpt;"
    "ReadJson": ["DermCpt.Json"],
    "ImportSet": ["DermCpt.Editions"],
    "ScrubFile": ["DermCpt.X12"],
    "ScoreEngine": ["DermCpt.Testing"],
    "RegisterCoder": ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection"],
}
own = {"path": "string", "editionFile": "string", "visits": "Encounter[]", "input": "Stream"}  # the reader's files and visits
packages = {"ImportSet", "ScrubFile", "ScoreEngine", "RegisterCoder"}
for page in ["README.md", "docs/getting-started.md", "docs/testing-kit.md", "docs/claim-files.md"]:
    text = (root / page).read_text()
    for name, code, printed in re.findall(r"<!-- snippet: (\w+) -->\n```csharp\n(.*?)```\n```text\n(.*?)```", text, re.S):
        heads = "".join(f"using {one};\n" for one in ["DermCpt", *usings.get(name, [])])
        given = ", ".join(f"{kind} {word}" for word, kind in own.items() if re.search(rf"\b{word}\b", code) and not re.search(rf"\bvar {word}\b|\bin {word}s", code))
        label = re.sub(r"\W", "_", page) + name
        (host if name in packages else first).joinpath(label + ".cs").write_text(f"{heads}\ninternal static class {label}\n{{\n    internal static void Run({given})\n    {{\n{code}    }}\n}}\n")
        if name == "WholeLoop":
            (first / "Program.cs").write_text("using DermCpt;\n" + code)
            (first / "printed.txt").write_text(printed)
