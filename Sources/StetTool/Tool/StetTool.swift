import Commands
import Glibc

/// The tool `stet`: reads its arguments, carries out the command, and says with which status to exit.
public enum StetTool {
    /// Runs the tool for a process and returns its exit status.
    ///
    /// - Parameters:
    ///   - arguments: those of the process, without the program's name.
    ///   - capabilities: what the process can do beyond the tool's own libraries.
    public static func main(_ arguments: [String], capabilities: Capabilities = Capabilities()) -> Int32 {
        var output = Output(environment: Surroundings.environment())
        let status = run(arguments, capabilities, &output)
        let isWritten = output.finish()
        if status == .interrupted { Interruption.end() }
        return isWritten ? status.rawValue : ExitStatus.failure.rawValue
    }

    private static func run(
        _ arguments: [String], _ capabilities: Capabilities, _ output: inout Output
    ) -> ExitStatus {
        do throws(UsageError) {
            let split = try program.split(arguments)
            if split.globals.showsVersion, split.help == nil {
                output.write("stet \(Version.text)\n")
                return .done
            }
            switch try program.parse(arguments) {
            case .help(let page):
                output.write(page.text(width: output.width) + "\n")
                return .done
            case .value(let request):
                return run(request, arguments, capabilities, &output)
            }
        } catch {
            output.fail("\(error.description)\n\(error.usage(width: output.width))")
            return .usage
        }
    }

    private static func run(
        _ request: Program<GlobalOptions, Action>.Request, _ arguments: [String], _ capabilities: Capabilities,
        _ output: inout Output
    ) -> ExitStatus {
        do throws(Failure) {
            output.apply(request.globals)
            let callersFolder = request.globals.directory == nil ? nil : Surroundings.workingFolder()
            if let folder = request.globals.directory, chdir(folder) != 0 {
                throw Failure("cannot change to '\(folder)': \(String(cString: strerror(errno)))")
            }
            let tool = Tool(
                globals: request.globals, command: request.command, capabilities: capabilities, arguments: arguments,
                callersFolder: callersFolder)
            do throws(Failure) {
                return try request.action.run(tool, &output)
            } catch {
                throw tool.explained(error)
            }
        } catch {
            output.fail(error.message)
            return error.status
        }
    }
}

/// What a process says with its exit status.
enum ExitStatus: Int32 {
    case done = 0
    /// A difference was found, or nothing matched.
    case noted = 1
    case failure = 128
    case usage = 129
    /// A signal ended the work; the process ends by it too, and shells make this number of an interrupt.
    case interrupted = 130
}

/// The version of the tool.
enum Version {
    static let text = "0.1.0"
    /// The day of the version.
    static let date = "2026-11-26"
}

/// What a command does once its arguments are read.
struct Action: Sendable {
    let run: @Sendable (Tool, inout Output) throws(Failure) -> ExitStatus
}

extension Command {
    /// The command with what it does, for the program's list.
    func entry(
        _ run: @escaping @Sendable (Values, Tool, inout Output) throws(Failure) -> ExitStatus
    ) -> CommandEntry<Action> {
        CommandEntry(self) { values in
            Action { (tool, output) throws(Failure) in try run(values, tool, &output) }
        }
    }
}
