# Types a line and a tab into an interactive zsh and prints what it offers. Run in a folder that holds the completion as ./.zsh.
# usage: zsh -f zsh-offers.zsh LINE
cat > .zsh-setup <<'SETUP'
autoload -Uz compinit; compinit -u -D
source ./.zsh
compadd() {
  local -a hits
  [[ ${(j: :)${(@)argv[1,(i)(-|--)]}} == *-(O|A|D)* ]] || { builtin compadd -A hits "$@"; print -rl -- $hits >> .offers }
  builtin compadd "$@"
}
ended() { print END >> .offers; compstate[insert]=; compstate[list]= }
comppostfuncs=(ended)
print READY > .offers
SETUP
rm -f .offers
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'source ./.zsh-setup'
await() { local -i i; for ((i = 0; i < 400; i++)); do [[ -e .offers && $(<.offers) == *$1* ]] && return; zpty -r -t shell >/dev/null; sleep 0.05; done }
await READY
: > .offers
zpty -w -n shell "$1"$'\t'
await END
zpty -d shell
cat .offers
