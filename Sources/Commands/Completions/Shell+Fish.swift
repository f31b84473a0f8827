extension Shell {
    /// fish 3.
    static let fishScript = #"""
        # Completion of PROGRAM for fish. Made by: PROGRAM completion fish

        function __PROGRAM_complete
            set -l words (commandline -opc)
            set -l word (commandline -ct)
            set -l plain (string unescape -- $word 2>/dev/null)
            and set word $plain
            set -l answer (command $words[1] complete $words[2..-1] "$word" 2>/dev/null)
            set -l option (string match -r -- '^--[^=]*=' "$word")
            set -l path (string replace -- "$option" '' "$word")
            switch "$answer[1]"
                case files
                    for found in (__fish_complete_path $path)
                        echo "$option$found"
                    end
                case folders
                    for found in (__fish_complete_directories $path)
                        echo "$option$found"
                    end
                case words
                    printf '%s\n' $answer[2..-1]
            end
        end

        complete -c PROGRAM -f -a '(__PROGRAM_complete)'

        """#
}
